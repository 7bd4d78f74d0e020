#include "train/confidence.hpp"

#include <cmath>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage::train;

TEST_CASE("a scale is found again in what it made") {
    std::mt19937 dice(5);
    std::uniform_real_distribution<float> said(-4, 4), chance(0, 1);
    std::vector<Judged> findings;
    for (int i = 0; i < 20'000; ++i) {
        const float log_odds = said(dice);
        findings.push_back({log_odds, chance(dice) < 1 / (1 + std::exp(-(1.5f * log_odds + 0.75f)))});
    }
    const Scale scale = scale_of(findings);
    CHECK(scale.slope == doctest::Approx(1.5).epsilon(0.05));
    CHECK(scale.offset == doctest::Approx(0.75).epsilon(0.08));
}

TEST_CASE("without findings nothing is scaled, and a few that are all right stay finite") {
    CHECK(scale_of({}).slope == doctest::Approx(1.0));
    CHECK(scale_of({}).offset == doctest::Approx(0.0));
    const std::vector<Judged> right{{1, true}, {2, true}};
    CHECK(scale_of(right).offset > 0);
    CHECK(scale_of(right).offset < 3);
}
