#include "signal/correlation.hpp"

#include <cmath>
#include <numbers>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("what goes up and down by turns goes against its neighbour and with the next") {
    const std::vector<double> turns{1, -1, 1, -1, 1, -1, 1, -1, 1, -1};
    const auto lags = autocorrelations(turns, 3);
    REQUIRE(lags.size() == 3);
    CHECK(lags[0] == doctest::Approx(-0.9));
    CHECK(lags[1] == doctest::Approx(0.8));
    const auto partial = partial_autocorrelations(lags);
    CHECK(partial[0] == doctest::Approx(-0.9));
    CHECK(partial[1] == doctest::Approx((0.8 - 0.81) / (1 - 0.81)));
}

TEST_CASE("what never changes, or is too short, has no correlations") {
    CHECK(autocorrelations(std::vector<double>{2, 2, 2}, 2).empty());
    CHECK(autocorrelations(std::vector<double>{2, 4}, 20).size() == 1);
    CHECK(partial_autocorrelations({}).empty());
    CHECK(periodogram(std::vector<double>{2}).empty());
}

TEST_CASE("a wave has its power at its own number of cycles") {
    std::vector<double> wave;
    for (int at = 0; at < 60; ++at)
        wave.push_back(5 + 2 * std::sin(2 * std::numbers::pi * 7 * at / 60));
    const auto power = periodogram(wave);
    REQUIRE(power.size() == 30);
    CHECK(power[6] == doctest::Approx(4 * 60 / 4.0));
    CHECK(power[5] == doctest::Approx(0).epsilon(1e-9));
}
