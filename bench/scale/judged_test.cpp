#include "bench/scale/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("scales by eye are read: pictures only, with their doubts") {
    const auto shots = scaled_shots(R"({"shots": [
        {"first": 0, "end": 9, "scale": "close_up", "kind": "picture"},
        {"first": 9, "end": 20, "scale": "long", "scale_sure": false},
        {"first": 20, "end": 30, "scale": "neither", "kind": "black"},
        {"first": 30, "end": 40}]})");
    REQUIRE(shots.has_value());
    REQUIRE(shots->size() == 2);
    CHECK((*shots)[0].scale == "close_up");
    CHECK((*shots)[0].sure);
    CHECK_FALSE((*shots)[1].sure);
    CHECK_FALSE(scaled_shots("[]"));
    CHECK_FALSE(scaled_shots(R"({"shots": [{"first": "x"}]})"));
}

TEST_CASE("one class off is near enough, but neither is next to nothing") {
    CHECK(within_one({{"long", "long"}, {"long", "extreme_long"}}) == 1);
    CHECK(within_one({{"long", "medium"}, {"extreme_long", "neither"}, {"neither", "nothing"}}) == 0);
    CHECK(within_one({{"neither", "neither"}, {"close_up", "nothing"}}) == 0.5);
    CHECK(within_one({}) == 0);
    CHECK(as_given("shoulder_close_up") == "medium_close_up");
}

TEST_CASE("the table of confusions has a row for each true scale") {
    const std::string table = confusion_table({{"long", "medium"}, {"long", "medium"}, {"long", "long"}});
    CHECK(table.find("| long | | | | 2 | | 1 | | | |\n") != std::string::npos);
}
