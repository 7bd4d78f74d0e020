#include "exchange/annotations.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <regex>
#include <set>

#include <nlohmann/json.hpp>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

using Json = nlohmann::ordered_json;

} // namespace

TEST_CASE("Web Annotations read again say all that the film has, at every rate") {
    for_films_by_chance(10, [](const Decoupage& film) {
        says_everything(film, read_annotations(annotations_document(film), film));
    });
}

TEST_CASE("Web Annotations read again say all that people noted, at every rate") {
    for_films_by_chance(12, [](const Decoupage& film) {
        const auto said = read_annotations(annotations_document(film), film);
        REQUIRE(said);
        says_its_annotations(film, *said);
        says_its_vocabularies(film, *said);
    });
}

TEST_CASE("each annotation has what W3C's model asks of it") {
    const Json page = Json::parse(annotations_document(forty_shots()));
    CHECK(page["@context"][0] == "http://www.w3.org/ns/anno.jsonld");
    CHECK(page["type"] == "AnnotationPage");
    std::set<std::string> ids;
    for (const Json& one : page["items"]) {
        CHECK(one["type"] == "Annotation");
        CHECK(ids.insert(one["id"]).second);
        CHECK_FALSE(one["body"].empty());
        for (const Json& body : one["body"])
            CHECK((body["type"] == "TextualBody" ? body.contains("value") : body.contains("source")));
        const Json& selector = one["target"]["selector"];
        CHECK(selector["type"] == "FragmentSelector");
        CHECK(selector["conformsTo"] == "http://www.w3.org/TR/media-frags/");
        const std::string value = selector["value"];
        std::smatch times;
        REQUIRE(std::regex_match(
            value, times,
            std::regex("(?:xywh=percent:[0-9.,]+&)?t=([0-9]+(?:[.][0-9]+)?),([0-9]+(?:[.][0-9]+)?)")));
        CHECK(std::stod(times[1]) < std::stod(times[2]));
    }
}

TEST_CASE("annotations of other programs are notes, by whoever made them, with their regions and tags") {
    Decoupage film = made_of({{Shot::Kind::picture, 240}});
    film.film.width = 160;
    film.film.height = 90;
    const auto only = [&](const std::string& document) {
        const auto said = read_annotations(document, film);
        REQUIRE(said);
        CHECK(said->names.empty());
        REQUIRE(said->annotations.size() == 1);
        return said->annotations[0];
    };
    const auto waves = only(
        R"({"type": "Annotation", "creator": {"name": "Anna"}, "created": "2020-02-02T20:20:20Z", "body": "he waves", "target": "film.mp4#t=1,2"})");
    CHECK(waves.tier == "notes");
    CHECK(waves.span == FrameSpan{24, 48});
    CHECK(waves.words == "he waves");
    CHECK(waves.author == "Anna");
    CHECK(waves.made_at == "2020-02-02T20:20:20Z");
    const auto goes = only(
        R"([{"body": [{"value": "he"}, {"value": "goes"}], "creator": "Ben",
             "target": {"source": "film.mp4", "selector": [{"type": "FragmentSelector", "value": "xywh=16,9,80,45&t=npt:0:02,0:03.5"}]}}])");
    CHECK(goes.span == FrameSpan{48, 84});
    CHECK(goes.words == "he goes");
    CHECK(goes.region == Box{0.1f, 0.1f, 0.5f, 0.5f});
    const auto tagged = only(
        R"([{"body": [{"value": "slowly", "purpose": "commenting"}, {"value": "gait", "purpose": "tagging"}],
             "target": {"selector": {"value": "t=1,2&xywh=percent:25,50,50,25"}}}])");
    CHECK(tagged.tier == "gait");
    CHECK(tagged.words == "slowly");
    CHECK(tagged.region == Box{0.25f, 0.5f, 0.5f, 0.25f});
    const auto near = only(
        R"([{"body": {"type": "SpecificResource", "source": "http://ada.filmontology.org/resource/2020/03/17/AnnotationValue/FieldSize_closeup"},
             "target": {"selector": {"value": "t=1,2"}}}])");
    CHECK(near.tier == "AdA: scale");
    CHECK(near.term == "FieldSize_closeup");
    CHECK(
        only(
            R"({"type": "AnnotationCollection", "first": {"items": [{"body": {"value": "all"}, "target": {"id": "f#t=,5"}}]}})")
            .span == FrameSpan{0, 120});
}

TEST_CASE("what has no annotation is refused, and what has no times passed over") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    for (const char* text : {"{}", "[]", "5", "null", R"({"items": {}})", "{"})
        CHECK_FALSE(read_annotations(text, film));
    const auto said = read_annotations(R"([{"body": "x", "target": "film.mp4"}, 5, null, [[]]])", film);
    REQUIRE(said);
    CHECK(said->annotations.empty());
    CHECK(said->remarks.size() == 1);
}
