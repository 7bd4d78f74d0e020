#include "figures/camera.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("the movement of a shot is what the track says of it") {
    Decoupage film;
    film.tracks["shot_movement"] = {
        "shot_movement", {{{0, 40}, "pan", 0.8F, "pan, shaking"}, {{40, 90}, "static", 0.9F, "static"}}};
    Shot shot;
    shot.span = {2, 40};
    const auto movement = movement_of(film, shot);
    REQUIRE(movement.has_value());
    CHECK(movement->label == "pan");
    CHECK(movement->all == std::vector<std::string>{"pan", "shaking"});
    CHECK(movement->confidence == doctest::Approx(0.8));
    shot.span = {90, 99};
    CHECK_FALSE(movement_of(film, shot).has_value());
    shot.span = {2, 40}, shot.kind = Shot::Kind::black;
    CHECK_FALSE(movement_of(film, shot).has_value());
}

TEST_CASE("classes in which scholars count shots") {
    const auto both = [](std::string label, std::vector<std::string> all) {
        const ShotMovement movement{std::move(label), std::move(all), 1};
        return std::string(redfern_class(movement)) + ", " + std::string(salt_class(movement));
    };
    CHECK(both("static", {"static"}) == "ST, static");
    CHECK(both("minimal", {"minimal"}) == "ST, static");
    CHECK(both("pan", {"static", "pan"}) == "RO, pan");
    CHECK(both("mixed", {"pan", "tilt"}) == "RO, pan with tilt");
    CHECK(both("tracking", {"tracking", "shaking"}) == "MO, track");
    CHECK(both("mixed", {"tracking", "pan"}) == "HY, track with pan");
    CHECK(both("zoom", {"zoom"}) == "ST, zoom");
    CHECK(both("shaking", {"shaking"}) == "MO, other");
    CHECK(both("roll", {"roll"}) == "RO, other");
    CHECK(both("uncertain", {"uncertain"}) == ", ");
}
