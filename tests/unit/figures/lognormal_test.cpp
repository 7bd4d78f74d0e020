#include "figures/lognormal.hpp"
#include "signal/normal.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Lengths just where a lognormal distribution has them.
std::vector<double> ideal(int count) {
    std::vector<double> lengths;
    for (int at = 0; at < count; ++at)
        lengths.push_back(std::exp(1.2 + 0.8 * normal_quantile((at + 0.5) / count)));
    return lengths;
}

} // namespace

TEST_CASE("what is lognormal is fitted, and seen to fit") {
    const Lognormal fit = lognormal_fit(ideal(400));
    CHECK(fit.mean_log == doctest::Approx(1.2));
    CHECK(fit.deviation_log == doctest::Approx(0.8).epsilon(0.01));
    CHECK(fit.median == doctest::Approx(std::exp(1.2)));
    CHECK(fit.distance < 0.01);
    CHECK(fit.straightness > 0.999);
    CHECK(fit.chance > 0.9);
}

TEST_CASE("what has two heaps is seen not to fit") {
    std::vector<double> lengths = ideal(200);
    for (const double length : ideal(200))
        lengths.push_back(40 + length);
    std::ranges::sort(lengths);
    const Lognormal fit = lognormal_fit(lengths);
    CHECK(fit.distance > 0.1);
    CHECK(fit.chance < 0.001);
}

TEST_CASE("the density has a whole of 1") {
    const Lognormal fit = lognormal_fit(ideal(100));
    double sum = 0;
    for (double x = 0.005; x < 200; x += 0.01)
        sum += 0.01 * density_at(fit, x);
    CHECK(sum == doctest::Approx(1).epsilon(1e-3));
}

TEST_CASE("what cannot be fitted is not a number") {
    CHECK(std::isnan(lognormal_fit(std::vector<double>{1, 2}).mean_log));
    CHECK(std::isnan(lognormal_fit(std::vector<double>{0, 1, 2}).mean_log));
    CHECK(std::isnan(lognormal_fit(std::vector<double>{2, 2, 2}).distance));
    CHECK(std::isnan(lognormal_fit(std::vector<double>{1, 2, 3, 4}).chance));
    CHECK(std::isfinite(lognormal_fit(std::vector<double>{1, 2, 3, 4, 5}).chance));
}
