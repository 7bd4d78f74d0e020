#include "signal/rank_trend.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a row that always grows has tau 1 and the slope of its steps") {
    const RankTrend trend = rank_trend(std::vector<double>{1, 3, 5, 7, 9, 11, 13, 15});
    CHECK(trend.tau == 1);
    CHECK(trend.slope == 2);
    // S = 28, variance 8 * 7 * 21 / 18: z = 27 / 8.083, two-sided.
    CHECK(trend.chance == doctest::Approx(0.000836).epsilon(0.01));
}

TEST_CASE("ties count for neither side, and a row of equals for nothing") {
    CHECK(rank_trend(std::vector<double>{2, 2, 2, 2, 2}).chance == 1);
    CHECK(rank_trend(std::vector<double>{1, 2, 2, 3}).tau == doctest::Approx(5.0 / 6));
}

TEST_CASE("of three values no trend is told") {
    CHECK(rank_trend(std::vector<double>{1, 2, 3}).chance == 1);
}
