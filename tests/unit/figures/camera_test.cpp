#include "figures/camera.hpp"
#include "support/sample_decoupage.hpp"

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

TEST_CASE("shares of movement are of pictures, by shots and by time") {
    using Kind = Shot::Kind;
    Decoupage film =
        support::made_of({{Kind::card, 24}, {Kind::picture, 48}, {Kind::picture, 24}, {Kind::picture, 24}});
    film.tracks["shot_movement"] = {"shot_movement",
                                    {{{0, 24}, "static", 1, "static"},
                                     {{24, 72}, "pan", 1, "static, pan"},
                                     {{72, 96}, "mixed", 1, "tracking, tilt"},
                                     {{96, 120}, "uncertain", 1, "uncertain"}}};
    film.tracks["camera_movement"] = {"camera_movement",
                                      {{{0, 24}, "static", 1, ""},
                                       {{24, 60}, "static", 1, ""},
                                       {{60, 72}, "pan", 1, ""},
                                       {{72, 96}, "mixed", 1, ""},
                                       {{96, 120}, "uncertain", 1, ""}}};
    const auto labels = shares_by_label(film);
    REQUIRE(labels.size() == 4);
    CHECK(labels[0].name == "static");
    CHECK(labels[0].shots == 0);
    CHECK(labels[0].time == std::chrono::milliseconds(1500));
    CHECK(labels[1].name == "pan");
    CHECK(labels[1].of_shots == doctest::Approx(1.0 / 3));
    CHECK(labels[1].of_time == doctest::Approx(12.0 / 96));
    CHECK(labels[3].name == "uncertain");
    const auto redfern = shares_by_redfern(film);
    REQUIRE(redfern.size() == 2);
    CHECK(redfern[0].name == "RO");
    CHECK(redfern[0].of_time == doctest::Approx(2.0 / 3));
    CHECK(redfern[1].name == "HY");
    const auto salt = shares_by_salt(film);
    REQUIRE(salt.size() == 2);
    CHECK(salt[1].name == "track with pan");
    CHECK(shares_by_label({}).empty());
    CHECK(shares_by_salt({}).empty());
}
