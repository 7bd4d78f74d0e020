#include "support/json_schema.hpp"
#include "support/places.hpp"
#include "support/sample_decoupage.hpp"
#include "views/json.hpp"

#include <fstream>
#include <map>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using nlohmann::json;
using Kind = Shot::Kind;

namespace {

json schema() {
    std::ifstream file(support::source_folder() / "docs/formats/decoupage.schema.json");
    return json::parse(file);
}

void check_valid(const std::string& document) {
    for (const std::string& breach : support::breaches(json::parse(document), schema()))
        FAIL_CHECK(breach);
}

} // namespace

TEST_CASE("exports keep to the schema") {
    check_valid(json_document(support::forty_shots()));
    check_valid(json_document({}));
    check_valid(json_document(support::made_of({{Kind::picture, 1}})));
}

TEST_CASE("the validator sees what breaks the schema") {
    json document = json::parse(json_document(support::forty_shots()));
    document["shots"][0]["kind"] = "close-up";
    document["transitions"][3].erase("confidence");
    document["film"]["frames"] = "many";
    document["title"] = "unknown here";
    CHECK(support::breaches(document, schema()).size() == 4);
}

TEST_CASE("by which models was looked is told, by file and digest") {
    const json document = json::parse(json_document(support::forty_shots()));
    CHECK(document["screening"]["models"] == json::array({{{"lookout", "faces"},
                                                           {"file", "face_detection_yunet_2022mar.onnx"},
                                                           {"digest", "00112233445566778899aabbccddeeff"}}}));
    CHECK(json::parse(json_document({}))["screening"]["models"] == json::array());
}

TEST_CASE("spans, times and kinds are those of the breakdown") {
    const Decoupage film = support::made_of({{Kind::card, 24},
                                             {Kind::picture, 36},
                                             {Kind::picture, 48, "dissolve", 12, 0.8f},
                                             {Kind::black, 10, "wipe", 6, 0.5f, "iris"}});
    const json document = json::parse(json_document(film));
    CHECK(document["film"]["frames"] == 136);
    CHECK(document["film"]["rate"] == "24/1");
    CHECK(document["film"]["aspect_name"] == "16:9");
    CHECK(document["film"]["tone"].is_null());
    const json& shots = document["shots"];
    REQUIRE(shots.size() == 4);
    CHECK(shots[0]["kind"] == "card");
    CHECK(shots[1]["first"] == 24);
    CHECK(shots[1]["end"] == 60);
    CHECK(shots[1]["counted_end"] == 66);
    CHECK(shots[1]["start_s"] == 1.0);
    CHECK(shots[1]["length_s"] == 1.5);
    CHECK(shots[3]["number"].is_null());
    const json& transitions = document["transitions"];
    CHECK(transitions[0]["kind"] == "cut");
    CHECK(transitions[0]["first"] == 24);
    CHECK(transitions[0]["end"] == 24);
    CHECK(transitions[0]["shape"].is_null());
    CHECK(transitions[1]["confidence"] == 0.8);
    CHECK(transitions[2]["shape"] == "iris");
    CHECK(document["segments"]["shots"].size() == 6);
}

TEST_CASE("shots say how their cameras move") {
    Decoupage film = support::made_of({{Kind::picture, 24}, {Kind::picture, 36}});
    film.tracks["shot_movement"] = {"shot_movement", {{{0, 24}, "tracking", 0.75F, "tracking, shaking"}}};
    check_valid(json_document(film));
    const json shots = json::parse(json_document(film))["shots"];
    CHECK(shots[0]["movement"] ==
          json{{"label", "tracking"}, {"all", {"tracking", "shaking"}}, {"confidence", 0.75}});
    CHECK(shots[1]["movement"].is_null());
}

TEST_CASE("figures count the movements of pictures, and their time") {
    Decoupage film = support::made_of({{Kind::picture, 24}, {Kind::picture, 36}});
    film.tracks["shot_movement"] = {"shot_movement",
                                    {{{0, 24}, "pan", 1, "static, pan"}, {{24, 60}, "static", 1, "static"}}};
    film.tracks["camera_movement"] = {
        "camera_movement",
        {{{0, 12}, "static", 1, "static"}, {{12, 24}, "pan", 1, "pan"}, {{24, 60}, "static", 1, "static"}}};
    const json document = json::parse(json_document(film));
    check_valid(document.dump());
    std::map<std::string, json> values;
    for (const json& row : document["figures"])
        values[row["name"]] = row["value"];
    CHECK(values["camera_pan_shots"] == 1);
    CHECK(values["camera_pan_time"] == 0.5);
    CHECK(values["camera_static_time"] == 2.0);
    CHECK_FALSE(values.contains("camera_zoom_shots"));
}

TEST_CASE("a shot says how it looks, where that is known") {
    Decoupage film = support::made_of({{Kind::picture, 24}, {Kind::picture, 24}});
    film.tracks["openness"] = {"openness", {{{0, 24}, "measured", 0.7f, "0.62"}}};
    film.tracks["key"] = {"key", {{{24, 48}, "measured", 0.9f, "0.22 low"}}};
    check_valid(json_document(film));
    const json shots = json::parse(json_document(film))["shots"];
    CHECK(shots[0]["openness"]["value"] == 0.62);
    CHECK(shots[0]["openness"]["confidence"] == 0.7);
    CHECK(shots[0]["key"].is_null());
    CHECK(shots[1]["key"]["value"] == 0.22);
    CHECK(shots[1]["contrast"].is_null());
}

TEST_CASE("a shot says whether somebody looks into the lens, where eyes could be measured") {
    Decoupage film = support::made_of({{Kind::picture, 48}, {Kind::picture, 48}});
    film.tracks["gaze"] = {"gaze", {{{0, 48}, "into_lens", 0.75F, ""}}};
    const std::string document = json_document(film);
    check_valid(document);
    const json shots = json::parse(document)["shots"];
    CHECK(shots[0]["look_into_lens"] == json{{"value", true}, {"confidence", 0.75}});
    CHECK(shots[1]["look_into_lens"].is_null());
}

TEST_CASE("the same breakdown gives the same bytes") {
    CHECK(json_document(support::forty_shots()) == json_document(support::forty_shots()));
}

TEST_CASE("hostile text and numbers stay JSON") {
    Decoupage film = support::made_of({{Kind::picture, 10}, {Kind::picture, 10}});
    film.film.path = "a\"b\\\n\xFF\x80.mkv";
    film.tracks["transitions"].segments[0].confidence = std::numeric_limits<float>::quiet_NaN();
    film.tracks["\xC3"] = {"\xC3", {{{0, 5}, "\x01</script>\xE2\x82", 7.0f, "\xFE"}}};
    check_valid(json_document(film));
}
