#include "film/sighting.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a film is looked at every half second, whatever its rate") {
    CHECK(look_step(24) == 12);
    CHECK(look_step(24000.0 / 1001) == 12);
    CHECK(look_step(25) == 13);
    CHECK(look_step(60) == 30);
    CHECK(look_step(1) == 1);
    CHECK(look_step(0) == 12);
    CHECK(look_step(1e9) == 12);
    CHECK(look_step(std::numeric_limits<double>::quiet_NaN()) == 12);
}

TEST_CASE("what was seen from a frame on is left out") {
    const AllLooks all{{"faces", {12, {{0, "frontal", {}, 1, {}, ""}, {12, "frontal", {}, 1, {}, ""}}}}};
    CHECK(cut_to(12, all).at("faces").sightings.size() == 1);
    CHECK(cut_to(0, all).at("faces").step == 12);
    CHECK(cut_to(13, all) == all);
}
