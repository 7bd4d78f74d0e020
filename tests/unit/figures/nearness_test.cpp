#include "figures/nearness.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

FilmProfile film(double asl, double music, double key) {
    FilmProfile profile;
    profile.values.fill(std::numeric_limits<double>::quiet_NaN());
    profile.values[profile_place("asl")] = asl;
    profile.values[profile_place("music")] = music;
    profile.values[profile_place("key")] = key;
    profile.values[profile_place("length")] = 5000 * asl;
    return profile;
}

} // namespace

TEST_CASE("figures are scaled by the median and the median deviation of all films") {
    const std::vector<FilmProfile> films{film(1, 0.1, 0), film(2, 0.2, 0), film(4, 0.3, 0), film(8, 0.4, 0),
                                         film(16, 0.5, 0)};
    const ScaledProfiles scaled(films);
    const std::size_t asl = profile_place("asl"), music = profile_place("music"), key = profile_place("key");
    CHECK(scaled.scaled(2, asl) == doctest::Approx(0));
    CHECK(scaled.scaled(3, asl) == doctest::Approx(1 / 1.4826)); // by ratio: doubling is one step
    CHECK(scaled.scaled(0, asl) == doctest::Approx(-2 / 1.4826));
    CHECK(scaled.scaled(4, music) == doctest::Approx(2 / 1.4826));
    CHECK(std::isnan(scaled.scaled(0, key))); // all alike
    CHECK(std::isnan(scaled.scaled(0, profile_place("length"))));
}

TEST_CASE("few films have no common scale") {
    const std::vector<FilmProfile> films{film(1, 0.1, 0), film(2, 0.2, 1), film(4, 0.3, 2)};
    CHECK(ScaledProfiles(films).neighbours(0, 3).empty());
}

TEST_CASE("the nearest come first, and who shares too little is no neighbour") {
    std::vector<FilmProfile> films{film(1, 0.1, 0.5), film(2, 0.2, 0.4), film(4, 0.3, 0.3), film(8, 0.4, 0.2),
                                   film(16, 0.5, 0.1)};
    films.push_back(films[1]);
    films.back().values[profile_place("key")] = std::numeric_limits<double>::quiet_NaN();
    const ScaledProfiles scaled(films);
    const auto near = scaled.neighbours(0, 2);
    REQUIRE(near.size() == 2);
    CHECK(near[0].film == 1);
    CHECK(near[1].film == 2);
    CHECK(near[0].distance < near[1].distance);
    CHECK(scaled.distance(0, 1) == doctest::Approx(scaled.distance(1, 0)));
    CHECK(std::isnan(scaled.distance(0, 5)));
}

TEST_CASE("what lies far out is told") {
    std::vector<FilmProfile> films;
    for (int n = 0; n < 9; ++n)
        films.push_back(film(4 + 0.1 * n, 0.1 * n, 0.3 + 0.01 * n));
    films.push_back(film(60, 0.4, 0.34));
    const ScaledProfiles scaled(films);
    const auto apart = scaled.outliers(9);
    REQUIRE(apart.size() == 1);
    CHECK(profile_cards[apart[0].figure].name == "asl");
    CHECK(apart[0].scaled > 3.5);
    CHECK(scaled.outliers(4).empty());
}
