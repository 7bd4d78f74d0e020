#include "figures/density.hpp"
#include "figures/film_profile.hpp"
#include "figures/lengths.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// Four shots of 1, 2, 3 and 4 s, 10 s in all.
Decoupage four_shots() {
    Decoupage film =
        support::made_of({{Kind::card, 24}, {Kind::picture, 48}, {Kind::picture, 72}, {Kind::picture, 96}});
    film.film.sound_codec = "aac";
    return film;
}

} // namespace

TEST_CASE("lengths and shares of a film") {
    Decoupage film = four_shots();
    film.tracks["music"] = {"music", {{{0, 60}, "music", 1, ""}}};
    film.tracks["camera_movement"] = {"camera_movement",
                                      {{{24, 72}, "static", 1, ""}, {{72, 144}, "pan", 1, ""}}};
    film.tracks["key"] = {"key", {{{24, 72}, "measured", 1, "0.20 low"}, {{72, 144}, "measured", 1, "0.70"}}};
    const FilmProfile profile = film_profile(film, -23);
    CHECK(profile.value("length") == doctest::Approx(10));
    CHECK(profile.value("shots") == 4);
    CHECK(profile.value("asl") == doctest::Approx(2.5));
    CHECK(profile.value("longest") == doctest::Approx(4));
    CHECK(profile.value("cards") == doctest::Approx(0.25));
    CHECK(profile.value("gradual") == doctest::Approx(0));
    CHECK(profile.value("music") == doctest::Approx(0.25));
    CHECK(profile.value("moving") == doctest::Approx(0.6));
    CHECK(profile.value("key") == doctest::Approx((0.2 * 2 + 0.7 * 3) / 5));
    CHECK(profile.value("loudness") == -23);
}

TEST_CASE("what nobody looked for is not said, not even as nought") {
    const FilmProfile profile = film_profile(four_shots(), nothing);
    for (const char* name : {"speech", "music", "close", "moving", "symmetry", "loudness"}) {
        CAPTURE(name);
        CHECK(std::isnan(profile.value(name)));
    }
}

TEST_CASE("the curves of a film: where it is cut, and how its lengths are distributed") {
    const FilmProfile profile = film_profile(four_shots(), nothing);
    REQUIRE(profile.density.size() == density_points);
    REQUIRE(profile.lengths.size() == length_points);
    CHECK(profile.lengths.front() == doctest::Approx(1));
    CHECK(profile.lengths[20] == doctest::Approx(2.5));
    CHECK(profile.lengths.back() == doctest::Approx(4));
}

TEST_CASE("lengths are those of the report") {
    const Decoupage film = support::forty_shots();
    const FilmProfile profile = film_profile(film, nothing);
    const LengthFigures lengths = length_figures(counted_shots(film));
    CHECK(profile.value("shots") == lengths.shots);
    CHECK(profile.value("asl") == doctest::Approx(lengths.mean));
    CHECK(profile.value("msl") == doctest::Approx(lengths.median));
    CHECK(profile.value("variation") == doctest::Approx(lengths.variation));
    CHECK(profile.value("longest") == doctest::Approx(lengths.most));
}

TEST_CASE("changes along a film are as its density says") {
    for (const int shots : {12, 400}) {
        const Decoupage film = support::many_shots(shots);
        const FilmProfile profile = film_profile(film, nothing);
        const Time duration = film.times.end() - film.times.at(0);
        const Density density = cut_density(changes_of_shot(film), duration);
        REQUIRE(profile.density.size() == density_points);
        for (std::size_t point = 0; point < density_points; ++point) {
            const double middle = (static_cast<double>(point) + 0.5) / density_points;
            const auto near =
                static_cast<std::size_t>(middle * static_cast<double>(density.values.size() - 1));
            CHECK(static_cast<double>(profile.density[point]) ==
                  doctest::Approx(density.values[near]).epsilon(0.03));
        }
    }
}

TEST_CASE("an empty film has a profile") {
    const FilmProfile profile = film_profile(Decoupage{}, nothing);
    CHECK(profile.value("shots") == 0);
    CHECK(profile.density.empty());
    CHECK(profile.lengths.empty());
}
