#include "signal/periodicity.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a comb of partials is like itself after its period") {
    std::vector<float> power(257);
    for (std::size_t bin = 16; bin < power.size() - 1; bin += 16)
        power[bin] = 1;
    Periodicity periodicity(512);
    const auto lags = periodicity.lags(power);
    REQUIRE(lags.size() == 512);
    CHECK(lags[32] == doctest::Approx(lags[0]));
    CHECK(lags[64] == doctest::Approx(lags[0]));
    CHECK(*std::max_element(lags.begin() + 4, lags.begin() + 29) < lags[0] / 3);
}

TEST_CASE("what has all frequencies is like itself at once only") {
    const std::vector<float> power(65, 1.0F);
    Periodicity periodicity(128);
    const auto lags = periodicity.lags(power);
    CHECK(lags[0] == doctest::Approx(128));
    CHECK(std::all_of(lags.begin() + 1, lags.end(), [](float lag) { return std::abs(lag) < 1e-3F; }));
}
