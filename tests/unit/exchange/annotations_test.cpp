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
        REQUIRE(
            std::regex_match(value, times, std::regex("t=([0-9]+(?:[.][0-9]+)?),([0-9]+(?:[.][0-9]+)?)")));
        CHECK(std::stod(times[1]) < std::stod(times[2]));
    }
}

TEST_CASE("annotations of other programs are names, by whoever made them") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto names = [&](const std::string& document) {
        const auto said = read_annotations(document, film);
        REQUIRE(said);
        return said->names;
    };
    CHECK(
        names(
            R"({"type": "Annotation", "creator": {"name": "Anna"}, "body": "he waves", "target": "film.mp4#t=1,2"})") ==
        std::vector<SaidName>{{{24, 48}, "he waves", Named::span, "Anna", ""}});
    CHECK(names(R"([{"body": [{"value": "he"}, {"value": "goes"}], "creator": "Ben",
                     "target": {"source": "film.mp4", "selector": [{"type": "FragmentSelector", "value": "xywh=0,0,1,1&t=npt:0:02,0:03.5"}]}}])") ==
          std::vector<SaidName>{{{48, 84}, "he goes", Named::span, "Ben", ""}});
    CHECK(
        names(
            R"({"type": "AnnotationCollection", "first": {"items": [{"body": {"value": "all"}, "target": {"id": "f#t=,5"}}]}})") ==
        std::vector<SaidName>{{{0, 120}, "all", Named::span, "", ""}});
}

TEST_CASE("what has no annotation is refused, and what has no times passed over") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    for (const char* text : {"{}", "[]", "5", "null", R"({"items": {}})", "{"})
        CHECK_FALSE(read_annotations(text, film));
    const auto said = read_annotations(R"([{"body": "x", "target": "film.mp4"}, 5, null, [[]]])", film);
    REQUIRE(said);
    CHECK(said->names.empty());
    CHECK(said->remarks.size() == 1);
}
