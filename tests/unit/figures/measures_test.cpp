#include "figures/measures.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const ShotMeasure* named(const std::vector<ShotMeasure>& measures, std::string_view name) {
    for (const ShotMeasure& measure : measures)
        if (measure.name == name) return &measure;
    return nullptr;
}

Decoupage two_shots() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 24}});
    film.tracks["clutter"] = {"clutter", {{{0, 48}, "measured", 0.9f, "0.25", 0}}};
    film.tracks["camera_movement"] = {"camera_movement",
                                      {{{0, 36}, "static", 1, "", 0}, {{36, 72}, "pan", 1, "", 0}}};
    film.tracks["speech"] = {"speech", {{{40, 60}, "speech", 1, "", 0}}};
    film.curves["level_mean"] = std::vector<float>(72, 100.0f);
    film.curves["level_mean"][0] = std::nanf("");
    film.curves["loudness"] = std::vector<float>(20, -30.0f);
    film.curves["loudness"].resize(30, -20.0f);
    return film;
}

} // namespace

TEST_CASE("every shot has its value of every measure") {
    const Decoupage film = two_shots();
    const auto measures = shot_measures(film, counted_shots(film));
    CHECK(measures.front().name == "length");
    CHECK(measures.front().values == std::vector<double>{2, 1});
    CHECK(named(measures, "brightness")->values == std::vector<double>{100, 100});
    CHECK(named(measures, "movement")->values == std::vector<double>{0.25, 1});
    CHECK(named(measures, "speech")->values[0] == doctest::Approx(8.0 / 48));
    CHECK(named(measures, "speech")->values[1] == doctest::Approx(0.5));
    CHECK(named(measures, "loudness")->values[0] == doctest::Approx(-30));
    CHECK(named(measures, "loudness")->values[1] == doctest::Approx(-20));
}

TEST_CASE("what was not measured of a shot is no number, and of no shot no measure") {
    const Decoupage film = two_shots();
    const auto measures = shot_measures(film, counted_shots(film));
    CHECK(named(measures, "clutter")->values[0] == 0.25);
    CHECK(std::isnan(named(measures, "clutter")->values[1]));
    CHECK(named(measures, "symmetry") == nullptr);
    CHECK(named(measures, "music") == nullptr);
    CHECK(shot_measures({}, {}).empty());
}
