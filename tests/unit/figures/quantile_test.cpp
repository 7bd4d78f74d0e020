#include "figures/quantile.hpp"

#include <array>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("the incomplete beta function has its closed forms") {
    for (const double x : {0.0, 0.03, 0.25, 0.5, 0.77, 0.999, 1.0}) {
        CHECK(beta_share_below(x, 1, 5) == doctest::Approx(1 - std::pow(1 - x, 5)).epsilon(1e-12));
        CHECK(beta_share_below(x, 7, 1) == doctest::Approx(std::pow(x, 7)).epsilon(1e-12));
        CHECK(beta_share_below(x, 2, 2) == doctest::Approx(3 * x * x - 2 * x * x * x).epsilon(1e-12));
    }
    // Two or more of four tosses of a coin that falls on heads with 0.3.
    CHECK(beta_share_below(0.3, 2, 3) == doctest::Approx(0.3483).epsilon(1e-12));
    // The arcsine distribution.
    CHECK(beta_share_below(0.3, 0.5, 0.5) ==
          doctest::Approx(2 / std::acos(-1.0) * std::asin(std::sqrt(0.3))).epsilon(1e-12));
}

TEST_CASE("the incomplete beta function is right for a film of thousands of shots") {
    // Heads in 2,001 tosses of a fair coin: exactly half of the distribution lies below the middle.
    CHECK(beta_share_below(0.5, 1001, 1001) == doctest::Approx(0.5).epsilon(1e-12));
    const double below = beta_share_below(0.48, 1001, 1001);
    CHECK(below + (1 - beta_share_below(0.52, 1001, 1001)) == doctest::Approx(2 * below).epsilon(1e-10));
    CHECK(below > 0.036); // the normal approximation gives 0.0367
    CHECK(below < 0.038);
}

TEST_CASE("a quantile weighs every value") {
    // For three values the weights of the median are those of beta(2, 2): 7/27, 13/27, 7/27.
    const std::array<double, 3> three{1, 2, 30};
    CHECK(quantile(three, 0.5) == doctest::Approx((7 * 1 + 13 * 2 + 7 * 30) / 27.0).epsilon(1e-12));
    const std::array<double, 1> one{4.5};
    CHECK(quantile(one, 0.25) == doctest::Approx(4.5));
    CHECK(std::isnan(quantile({}, 0.5)));
}

TEST_CASE("quantiles mirror with their values") {
    std::vector<double> values, mirrored;
    for (int value = 0; value < 60; ++value)
        values.push_back(value * value);
    for (auto value = values.rbegin(); value != values.rend(); ++value)
        mirrored.push_back(-*value);
    CHECK(quantile(values, 0.25) == doctest::Approx(-quantile(mirrored, 0.75)).epsilon(1e-12));
    CHECK(quantile(values, 0.25) < quantile(values, 0.5));
}
