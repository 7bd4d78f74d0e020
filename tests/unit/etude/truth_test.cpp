#include "etude/etude.hpp"

#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using nlohmann::json;

namespace {

EtudeOrder order_of(EtudeOrder::Variant variant) {
    EtudeOrder order;
    order.variant = variant;
    return order;
}

const auto variants = {EtudeOrder::Variant::standard, EtudeOrder::Variant::changed};

json truth_of(EtudeOrder::Variant variant) {
    return json::parse(etude_truth_json(order_of(variant)));
}

} // namespace

TEST_CASE("shots and transitions together cover the étude, in order") {
    for (const auto variant : variants) {
        const json truth = truth_of(variant);
        Frame at = 0;
        std::size_t transition = 0;
        for (const json& shot : truth["shots"]) {
            CHECK(shot["first"] == at);
            CHECK(shot["end"] > shot["first"]);
            at = shot["end"];
            if (transition == truth["transitions"].size()) continue;
            const json& next = truth["transitions"][transition++];
            CHECK(next["first"] == at);
            CHECK((next["kind"] == "cut") == (next["first"] == next["end"]));
            at = next["end"];
        }
        CHECK(transition == truth["transitions"].size());
        CHECK(at == truth["frames"]);
        CHECK(at == Etude(order_of(variant)).frames());
    }
}

TEST_CASE("the étude lasts four to five minutes, its counterpart not much less") {
    CHECK(truth_of(EtudeOrder::Variant::standard)["frames"] >= 4 * 60 * 24);
    CHECK(truth_of(EtudeOrder::Variant::standard)["frames"] <= 5 * 60 * 24);
    CHECK(truth_of(EtudeOrder::Variant::changed)["frames"] >= 3 * 60 * 24);
}

TEST_CASE("scenes follow one another without a gap, and every shot lies in its own") {
    for (const auto variant : variants) {
        const json truth = truth_of(variant);
        Frame at = 0;
        for (const json& scene : truth["scenes"]) {
            CHECK(scene["first"] == at);
            at = scene["end"];
            for (const json& shot : truth["shots"])
                if (shot["scene"] == scene["name"]) {
                    CHECK(shot["first"] >= scene["first"]);
                    CHECK(shot["first"] < scene["end"]);
                }
        }
        CHECK(at == truth["frames"]);
    }
}

TEST_CASE("the devices of the study are staged, and turned into others in the counterpart") {
    const json standard = truth_of(EtudeOrder::Variant::standard),
               changed = truth_of(EtudeOrder::Variant::changed);
    const auto kinds = [](const json& truth) {
        std::multiset<std::string> found;
        for (const json& transition : truth["transitions"])
            found.insert(transition["kind"].get<std::string>());
        return found;
    };
    CHECK(kinds(standard).count("dissolve") == 3);
    CHECK(kinds(standard).count("wipe") == 1);
    CHECK(kinds(standard).count("fade_out") == 2);
    CHECK(kinds(standard).count("fade_in") == 2);
    CHECK(kinds(changed).count("wipe") == 0);
    CHECK(kinds(changed).count("fade_out") == 0);
    CHECK(standard["freezes"].size() == 1);
    CHECK(changed["freezes"].empty());
    CHECK(standard["not_transitions"].size() == 1);
    CHECK(changed["not_transitions"].empty());
    CHECK(standard["tone"] == "black_and_white");
    CHECK(changed["tone"] == "colour");
    CHECK(standard["active_picture"]["aspect"] == "2.35:1");
    CHECK(changed["active_picture"]["aspect"] == "4:3");

    const auto longest = [](const json& truth, const char* scene) {
        Frame most = 0;
        for (const json& shot : truth["shots"])
            if (shot["scene"] == scene)
                most = std::max<Frame>(most, Frame(shot["end"]) - Frame(shot["first"]));
        return most;
    };
    CHECK(longest(standard, "run") > 60 * 24);
    CHECK(longest(changed, "run") < 15 * 24);
}

TEST_CASE("a truth speaks of the film it is asked for") {
    CHECK(json::parse(etude_truth_json({}, "a.mp4"))["film"] == "a.mp4");
}
