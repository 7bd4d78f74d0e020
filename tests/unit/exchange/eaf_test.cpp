#include "eaf_rules.hpp"
#include "exchange/ada.hpp"
#include "exchange/eaf.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <map>
#include <set>
#include <string>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Segment standing_cut(const Decoupage& film) {
    for (const Segment& segment : film.track("transitions").segments)
        if (segment.label == "cut") return segment;
    return {};
}

} // namespace

TEST_CASE("an EAF document read again says all that the film has, at every rate") {
    for_films_by_chance(
        12, [](const Decoupage& film) { says_everything(film, read_eaf(eaf_document(film), film)); });
}

TEST_CASE("an EAF document read again says all that people noted, at every rate") {
    for_films_by_chance(12, [](const Decoupage& film) {
        const auto said = read_eaf(eaf_document(film), film);
        REQUIRE(said);
        says_its_annotations(film, *said);
        says_its_vocabularies(film, *said);
    });
}

TEST_CASE("what an annotator moves in EAF is read by its times") {
    const Decoupage film = forty_shots();
    const std::string document = eaf_document(film);
    const Segment cut = standing_cut(film);
    const auto milliseconds_of = [&](Frame frame) {
        return std::to_string(std::chrono::round<std::chrono::milliseconds>(film.times.at(frame)).count());
    };
    // Both slots of the annotation: its first frame and the one after.
    std::string moved = document;
    const std::string first = "TIME_VALUE=\"" + milliseconds_of(cut.span.first) + "\"";
    for (std::size_t at = 0; (at = moved.find(first, at)) != std::string::npos;)
        moved.replace(at, first.size(), "TIME_VALUE=\"" + milliseconds_of(cut.span.first + 3) + "\"");
    const auto said = read_eaf(moved, film);
    REQUIRE(said);
    const Differences differing = differences(film, *said);
    REQUIRE(differing.corrections.size() == 1);
    CHECK(differing.corrections[0].deed == Correction::Deed::move);
    CHECK(differing.corrections[0].taken.span == cut.span);
    CHECK(differing.corrections[0].put.span == FrameSpan{cut.span.first + 3, cut.span.first + 3});
}

TEST_CASE("what an annotator writes in EAF is read as its words say") {
    Decoupage film = made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48}});
    const std::string document = eaf_document(film);
    const std::string value = "<ANNOTATION_VALUE>cut</ANNOTATION_VALUE>";
    const auto said =
        read_eaf(replaced(document, value, "<ANNOTATION_VALUE>Fade out</ANNOTATION_VALUE>"), film);
    REQUIRE(said);
    REQUIRE(said->transitions->size() == 1);
    CHECK(said->transitions->front().label == "fade_out");
    CHECK(said->transitions->front().span == FrameSpan{48, 49});
    const auto strange = read_eaf(replaced(document, value, "<ANNOTATION_VALUE>?</ANNOTATION_VALUE>"), film);
    REQUIRE(strange);
    CHECK(strange->transitions->front().label == "other");
}

TEST_CASE("a tier of any other kind gives annotations on it, with its annotator") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto said = read_eaf(R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-11-21T10:00:00Z" FORMAT="3.0" VERSION="3.0">
<HEADER TIME_UNITS="milliseconds"/>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="2000"/>
<TIME_SLOT TIME_SLOT_ID="t3"/></TIME_ORDER>
<TIER TIER_ID="gestures" LINGUISTIC_TYPE_REF="default-lt" ANNOTATOR="Anna">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>he waves &amp; goes</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="t2" TIME_SLOT_REF2="t3">
<ANNOTATION_VALUE>no end</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="default-lt" TIME_ALIGNABLE="true"/></ANNOTATION_DOCUMENT>)",
                               film);
    REQUIRE(said);
    CHECK_FALSE(said->transitions);
    CHECK_FALSE(said->scenes);
    CHECK(said->names.empty());
    CHECK(said->tiers == std::vector<SaidTier>{{"gestures", "", Lies::on_film, ""}});
    REQUIRE(said->annotations.size() == 1);
    CHECK(said->annotations[0].span == FrameSpan{24, 48});
    CHECK(said->annotations[0].words == "he waves & goes");
    CHECK(said->annotations[0].author == "Anna");
    CHECK(said->remarks.size() == 1);
    const Differences differing = differences(film, *said);
    CHECK(differing.namings.empty());
    CHECK(differing.annotatings.entries().size() == 2);
}

TEST_CASE("tiers of ELAN keep their vocabularies, who annotates, and what they hang on") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto said = read_eaf(R"(<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-11-21T10:00:00Z" FORMAT="3.0" VERSION="3.0">
<HEADER TIME_UNITS="milliseconds"/>
<TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2" TIME_VALUE="2000"/>
<TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="1500"/></TIME_ORDER>
<TIER TIER_ID="hand@Anna" LINGUISTIC_TYPE_REF="hand" PARTICIPANT="Anna">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" CVE_REF="cveid2" TIME_SLOT_REF1="t1" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>right</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="remark" LINGUISTIC_TYPE_REF="free" PARENT_REF="hand@Anna" ANNOTATOR="Ben">
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a2" ANNOTATION_REF="a1"><ANNOTATION_VALUE>in a glove</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a3" ANNOTATION_REF="a9"><ANNOTATION_VALUE>lost</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER>
<TIER TIER_ID="parts" LINGUISTIC_TYPE_REF="free" PARENT_REF="hand@Anna">
<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a4" TIME_SLOT_REF1="t3" TIME_SLOT_REF2="t2">
<ANNOTATION_VALUE>stroke</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="hand" CONTROLLED_VOCABULARY_REF="Hands"/>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="free"/>
<CONTROLLED_VOCABULARY CV_ID="Hands"><DESCRIPTION LANG_REF="und">which hand</DESCRIPTION>
<CV_ENTRY_ML CVE_ID="cveid1"><CVE_VALUE LANG_REF="und" DESCRIPTION="">left</CVE_VALUE></CV_ENTRY_ML>
<CV_ENTRY_ML CVE_ID="cveid2"><CVE_VALUE LANG_REF="und" DESCRIPTION="the writing one">right</CVE_VALUE></CV_ENTRY_ML>
</CONTROLLED_VOCABULARY></ANNOTATION_DOCUMENT>)",
                               film);
    REQUIRE(said);
    const Annotations all = taken_into_none(film, *said);
    REQUIRE(all.vocabularies.size() == 1);
    CHECK(all.vocabularies[0].name == "Hands");
    REQUIRE(all.vocabularies[0].terms.size() == 2);
    CHECK(all.vocabularies[0].terms[1].description == "the writing one");
    REQUIRE(all.tiers.size() == 3);
    CHECK(all.tier_called("hand")->vocabulary == all.vocabularies[0].number);
    CHECK(all.tier_called("remark")->parent == all.tier_called("hand")->number);
    REQUIRE(all.annotations.size() == 3);
    CHECK(all.annotations[0].term == "cveid2");
    CHECK(all.value_of(all.annotations[0]) == "right");
    CHECK(all.annotations[0].author == "Anna");
    CHECK(all.annotations[1].words == "in a glove");
    CHECK(all.annotations[1].host == all.annotations[0].number);
    CHECK(all.annotations[1].span == FrameSpan{24, 48});
    CHECK(all.annotations[1].author == "Ben");
    CHECK(all.annotations[2].span == FrameSpan{36, 48});
    CHECK(all.annotations[2].host == all.annotations[0].number);
    CHECK(said->remarks.size() == 1);
}

TEST_CASE("what an annotator says otherwise in ELAN is changed, and not added") {
    Decoupage film = made_of({{Shot::Kind::picture, 240}});
    film.annotations.tiers = {{1, "gestures", 0, Lies::on_film, 0, "Ada", "now"}};
    Annotation one;
    one.number = 2;
    one.tier = 1;
    one.given = one.span = {24, 48};
    one.words = "waves";
    one.region = Box{0.25f, 0.25f, 0.5f, 0.5f};
    one.author = "Ada";
    one.made_at = "2026-11-28T10:00:00Z";
    film.annotations.annotations = {one};
    film.annotations.entries = 2;
    const std::string document = eaf_document(film);
    const auto said = read_eaf(replaced(document, "<ANNOTATION_VALUE>waves</ANNOTATION_VALUE>",
                                        "<ANNOTATION_VALUE>points</ANNOTATION_VALUE>"),
                               film);
    REQUIRE(said);
    const auto entries = differences(film, *said).annotatings.entries();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].deed == Annotating::Deed::change);
    CHECK(entries[0].of == 2);
    const Annotation& changed = std::get<Annotation>(entries[0].thing);
    CHECK(changed.words == "points");
    CHECK(changed.given == FrameSpan{24, 48});
    CHECK(changed.region == one.region);
}

TEST_CASE("a file in other units than milliseconds is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 24}});
    const std::string other =
        replaced(eaf_document(film), "TIME_UNITS=\"milliseconds\"", "TIME_UNITS=\"PAL-frames\"");
    CHECK_FALSE(read_eaf(other, film));
}

TEST_CASE("an EAF document keeps the rules of the published schema, and of ELAN") {
    for_films_by_chance(6, [](const Decoupage& film) {
        CHECK(broken_eaf_rules(eaf_document(film)) == std::vector<std::string>{});
    });
    CHECK(broken_eaf_rules(eaf_document(forty_shots())) == std::vector<std::string>{});
    CHECK(broken_eaf_rules(eaf_document({})) == std::vector<std::string>{});
}

TEST_CASE("the check of EAF's rules finds what breaks them") {
    const std::string document = eaf_document(forty_shots());
    for (const auto& [from, to] : std::vector<std::pair<std::string, std::string>>{
             {"<TIME_ORDER>", "<TIER TIER_ID=\"x\" LINGUISTIC_TYPE_REF=\"shots\"/><TIME_ORDER>"},
             {"TIME_SLOT_ID=\"ts2\"", "TIME_SLOT_ID=\"ts1\""},
             {"TIME_SLOT_REF2=\"ts2\"", "TIME_SLOT_REF2=\"nowhere\""},
             {"CVE_REF=\"cve_transitions_cut\"", "CVE_REF=\"cve_none\""},
             {"<ANNOTATION_VALUE>cut</ANNOTATION_VALUE>", ""},
             {"MIME_TYPE=", "MIMETYPE="},
             {"FORMAT=\"3.0\"", "FORMAT=\"2.8\""},
             {"DATE=\"", "DATE=\"yesterday"}}) {
        CAPTURE(from);
        CHECK_FALSE(broken_eaf_rules(replaced(document, from, to)).empty());
    }
}

TEST_CASE("labels that AdA knows refer to its concepts, others do not") {
    const std::string document = eaf_document(forty_shots());
    const auto holds = [&](const std::string& part) { return document.find(part) != std::string::npos; };
    CHECK(holds(
        "VALUE=\"http://ada.filmontology.org/resource/2020/03/17/AnnotationValue/ShotTransition_dissolve\""));
    CHECK(holds(
        "VALUE=\"http://ada.filmontology.org/resource/2020/03/17/AnnotationValue/ShotTransition_iris\""));
    CHECK(holds("AnnotationValue/CameraMovementType_tracking_shot"));
    CHECK(ada_concept("transitions", {{}, "cut", 1, ""}).empty());
    CHECK(ada_concept("scale", {{}, "medium_close_up", 1, ""}) ==
          "http://ada.filmontology.org/resource/2020/03/17/AnnotationValue/FieldSize_medium_closeup");
    CHECK(ada_concept("music", {{}, "music", 1, ""}).empty());
}

TEST_CASE("a file that speaks of another film says so") {
    const Decoupage film = made_of({{Shot::Kind::picture, 24}});
    Decoupage renamed = film;
    renamed.film.path = "/films/another film.mkv";
    const auto said = read_eaf(eaf_document(renamed), film);
    REQUIRE(said);
    CHECK(said->remarks ==
          std::vector<std::string>{"The file speaks of another film.mkv, and this film is called "
                                   "a made-up film.mkv."});
}
