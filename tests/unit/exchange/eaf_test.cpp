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

TEST_CASE("a tier of any other kind gives names, with its annotator") {
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
    CHECK(said->names == std::vector<SaidName>{{{24, 48}, "he waves & goes", Named::span, "Anna", ""}});
    CHECK(said->remarks.size() == 1);
    CHECK(differences(film, *said).namings.size() == 1);
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
