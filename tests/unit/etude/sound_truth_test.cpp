#include "etude/etude.hpp"

#include <algorithm>
#include <map>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using nlohmann::json;

namespace {

const json& heard_truth(EtudeOrder::Variant variant) {
    static std::map<EtudeOrder::Variant, json> kept;
    json& truth = kept[variant];
    EtudeOrder order;
    order.variant = variant;
    if (truth.is_null()) truth = json::parse(etude_truth_json(order));
    return truth;
}

const json& standard() {
    return heard_truth(EtudeOrder::Variant::standard);
}
const json& changed() {
    return heard_truth(EtudeOrder::Variant::changed);
}

json scene_of(const json& truth, const char* name) {
    for (const json& scene : truth["scenes"])
        if (scene["name"] == name) return scene;
    return {};
}

/// Entries of a list that begin within a scene.
json within(const json& truth, const json& list, const char* name) {
    const json scene = scene_of(truth, name);
    json found = json::array();
    for (const json& one : list) {
        const json& frame = one.contains("frame") ? one["frame"] : one["first"];
        if (frame >= scene["first"] && frame < scene["end"]) found.push_back(one);
    }
    return found;
}

json claim_of(const json& truth, int number) {
    for (const json& one : truth["expected"])
        if (one["claim"] == number) return one;
    return {};
}

json edges_of(const json& truth, const char* kind) {
    json found = json::array();
    for (const json& edge : truth["sound"]["edges"])
        if (edge["what"] == "music" && edge["kind"] == kind) found.push_back(edge);
    return found;
}

} // namespace

TEST_CASE("spans of sound lie in the film, in order, and say the same in frames and in seconds") {
    for (const json* truth : {&standard(), &changed()})
        for (const auto& [name, track] : (*truth)["sound"]["tracks"].items()) {
            double before = 0;
            CAPTURE(name);
            CHECK(!track.empty());
            for (const json& span : track) {
                const double from = span["seconds"][0], to = span["seconds"][1];
                CHECK(from >= before);
                CHECK(to > from);
                CHECK(span["first"].get<double>() <= from * 24 + 0.01);
                CHECK(span["first"].get<double>() > from * 24 - 1.01);
                CHECK(span["end"].get<double>() >= to * 24 - 0.01);
                CHECK(span["end"].get<double>() < to * 24 + 1.01);
                CHECK(span["end"] <= (*truth)["frames"]);
                before = from;
            }
        }
}

TEST_CASE("the theme is over the titles, over the whole ride in another key and tempo, and at the shore") {
    const json& motifs = standard()["sound"]["motifs"];
    CHECK(within(standard(), motifs, "titles").size() == 1);
    CHECK(within(standard(), motifs, "shore").size() == 1);
    const json fair = within(standard(), motifs, "fair");
    REQUIRE(fair.size() == 3);
    for (const json& one : fair) {
        CHECK(one["transposition"] == 3);
        CHECK(one["beats_a_minute"] == 200);
    }
    json ride;
    for (const json& shot : standard()["shots"])
        if (shot["setup"] == "fair 1") ride = shot;
    CHECK(fair[1]["first"] == ride["first"]); // it begins anew with the ride
    CHECK(fair[1]["bars"] == json{0.0, 16.0});
    CHECK(fair[2]["end"] >= ride["end"]);
    CHECK(fair[1]["seconds"][1] == fair[2]["seconds"][0]);
}

TEST_CASE("the music at the shore is cut off at the first frame of the freeze, and nothing comes after") {
    const json cut = edges_of(standard(), "cut_off");
    REQUIRE(cut.size() == 1);
    CHECK(cut[0]["first"] == standard()["freezes"][0]["first"]);
    CHECK(standard()["sound"]["tracks"]["silence"].back()["first"] == cut[0]["first"]);
    CHECK(standard()["sound"]["tracks"]["silence"].back()["end"] == standard()["frames"]);
}

TEST_CASE("one voice in the interview and no music, which under the other film's two voices goes on") {
    const auto voices = [](const json& truth) {
        std::map<std::string, int> who;
        for (const json& one : within(truth, truth["sound"]["tracks"]["speech"], "interview"))
            ++who[one["voice"]];
        return who;
    };
    CHECK(voices(standard()).size() == 1);
    CHECK(voices(standard())["boy"] > 6);
    CHECK(voices(changed()).size() == 2);
    CHECK(within(standard(), standard()["sound"]["tracks"]["music"], "interview").empty());
    CHECK(within(changed(), changed()["sound"]["tracks"]["music"], "interview").size() == 1);
}

TEST_CASE("he runs at the pace of his legs, a little slower as he tires; in the other film to music") {
    const json steps = within(standard(), standard()["sound"]["steps"], "run");
    REQUIRE(steps.size() > 150);
    const auto pace = [&](std::size_t from, std::size_t to) {
        return (steps[to]["seconds"].get<double>() - steps[from]["seconds"].get<double>()) /
               static_cast<double>(to - from);
    };
    CHECK(pace(0, 20) == doctest::Approx(1 / (2 * 1.38)).epsilon(0.01));
    CHECK(pace(steps.size() - 21, steps.size() - 1) > pace(0, 20));
    CHECK(within(standard(), standard()["sound"]["tracks"]["music"], "run").empty());
    CHECK(within(changed(), changed()["sound"]["steps"], "run").empty());
    CHECK(within(changed(), changed()["sound"]["tracks"]["music"], "run").size() == 1);
}

TEST_CASE("in the other film the theme comes once, and the last music fades out") {
    CHECK(changed()["sound"]["motifs"].size() == 1);
    const json fades = edges_of(changed(), "fades_out");
    REQUIRE(!fades.empty());
    CHECK(fades.back()["seconds"][1].get<double>() - fades.back()["seconds"][0].get<double>() > 5);
}

TEST_CASE("each claim about sound has its evidence, and the other film the opposite verdict") {
    for (int number : {9, 10, 11, 13, 19, 20, 25, 28, 39}) {
        CAPTURE(number);
        CHECK(claim_of(standard(), number)["verdict"] == "supported");
        CHECK(claim_of(changed(), number)["verdict"] == "contradicted");
        CHECK(!claim_of(standard(), number)["evidence"].empty());
    }
    for (const json* truth : {&standard(), &changed()}) {
        CHECK(claim_of(*truth, 38)["verdict"] == "not_measurable");
        CHECK(claim_of(*truth, 38).contains("reason"));
    }
    const json run = claim_of(standard(), 9)["evidence"][0], sung = claim_of(changed(), 9)["evidence"][0];
    CHECK(run["music"] == 0);
    CHECK(run["sounds"] == 1);
    CHECK(sung["music"] == 1);
    CHECK(sung["steps"] == 0);
    const json ride = claim_of(standard(), 25)["evidence"][0];
    CHECK(ride["music"] == 1);
    CHECK(ride["sounds"] == 1);
    CHECK(ride["theme"].get<double>() == doctest::Approx(20));
    CHECK(claim_of(changed(), 25)["evidence"][0]["music"] == 0);
    const json theme = claim_of(standard(), 28)["evidence"];
    for (const json& where : theme)
        CHECK(where["theme"] > 5);
    const json parts = claim_of(standard(), 39)["evidence"];
    CHECK(parts[0]["music"] == 0);
    CHECK(parts[1]["music"] == 1);
}
