#include "figures/heartbeat.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a strict to and fro is strong and rare, and the same each time") {
    const std::vector<double> values{0.2, 0.8, 0.2, 0.8, 0.2, 0.8, 0.2, 0.8, 0.2, 0.8};
    const Heartbeat beat = heartbeat(values);
    CHECK(beat.low == doctest::Approx(0.2));
    CHECK(beat.high == doctest::Approx(0.8));
    CHECK(beat.opposed == 1);
    CHECK(beat.strength == doctest::Approx(0.9));
    CHECK(beat.chance < 0.02);
    CHECK(heartbeat(values).chance == beat.chance);
}

TEST_CASE("a row that only grows does not alternate") {
    const Heartbeat beat = heartbeat(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8});
    CHECK(beat.strength < 0);
    CHECK(beat.chance > 0.95);
}

TEST_CASE("of four scenes, or of scenes all alike, nothing is said") {
    CHECK(heartbeat(std::vector<double>{0, 1, 0, 1}).chance == 1);
    CHECK(heartbeat(std::vector<double>(9, 0.5)).chance == 1);
}

TEST_CASE("a scene's measure is the mean of its shots by their length") {
    Decoupage film;
    film.tracks["scenes"] = {"scenes", {{{0, 40}, "scene", 1, ""}, {{40, 50}, "scene", 1, ""}}};
    film.tracks["openness"] = {"openness",
                               {{{0, 10}, "measured", 1, "0.20"},
                                {{10, 40}, "measured", 1, "0.60"},
                                {{40, 50}, "measured", 1, "none"}}};
    const std::vector<double> values = by_scene(film, "openness");
    REQUIRE(values.size() == 1);
    CHECK(values[0] == doctest::Approx(0.5));
}
