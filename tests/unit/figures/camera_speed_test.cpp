#include "figures/camera_speed.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

/// 24 frames a second; every curve says `none` but those set.
Decoupage filmed(const std::vector<support::Stretch>& stretches) {
    Decoupage film = support::made_of(stretches);
    for (const std::string& name : camera_speed_curves())
        film.curves[name] = std::vector<float>(static_cast<std::size_t>(film.times.frames()),
                                               name == "camera_edges" ? 1.0F : 0.0F);
    return film;
}

} // namespace

TEST_CASE("a pan of a hundredth of the width a frame goes 0.24 widths a second") {
    Decoupage film = filmed({{Kind::picture, 48}});
    for (float& step : film.curves["camera_right"])
        step = 0.01F;
    const auto speeds = camera_speed(film);
    REQUIRE(speeds.size() == 48);
    CHECK(std::isnan(speeds[0])); // it has come from nowhere
    CHECK(speeds[1] == doctest::Approx(0.24));
    CHECK(speeds[40] == doctest::Approx(0.24));
}

TEST_CASE("a zoom and a roll count by what they move at the edge") {
    Decoupage film = filmed({{Kind::picture, 48}});
    for (float& step : film.curves["camera_zoom"])
        step = 0.02F;
    CHECK(camera_speed(film)[20] == doctest::Approx(0.24));
    for (float& step : film.curves["camera_zoom"])
        step = 0;
    for (float& step : film.curves["camera_roll"])
        step = 1;
    CHECK(camera_speed(film)[20] == doctest::Approx(24 * 0.5 * 3.14159265 / 180));
}

TEST_CASE("a shake hardly counts, and a scene that moves does not") {
    Decoupage film = filmed({{Kind::picture, 48}});
    auto& right = film.curves["camera_right"];
    for (std::size_t frame = 0; frame < right.size(); ++frame)
        right[frame] = frame % 2 == 0 ? 0.01F : -0.01F;
    CHECK(camera_speed(film)[20] < 0.03);
    for (float& step : right)
        step = 0.01F;
    for (float& share : film.curves["camera_edges"])
        share = 0.2F;
    CHECK(camera_speed(film)[20] == 0);
}

TEST_CASE("between shots and where nothing is known nothing is said") {
    Decoupage film = filmed({{Kind::picture, 24}, {Kind::picture, 24, "dissolve", 12}, {Kind::black, 12}});
    for (std::size_t frame = 40; frame < 60; ++frame)
        film.curves["camera_right"][frame] = std::nanf("");
    const auto speeds = camera_speed(film);
    CHECK(speeds[12] == 0);
    CHECK(std::isnan(speeds[30])); // the dissolve
    CHECK(std::isnan(speeds[48])); // unknown for half a second and more
    CHECK(std::isnan(speeds[65])); // black
    film.curves.erase("camera_zoom");
    CHECK(camera_speed(film).empty());
}
