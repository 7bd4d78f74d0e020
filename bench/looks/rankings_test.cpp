#include "bench/looks/rankings.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage::bench;

TEST_CASE("rank correlation: order counts, not size; equals share a rank") {
    CHECK(rank_correlation({1, 2, 3, 4}, {1, 10, 100, 1000}) == doctest::Approx(1));
    CHECK(rank_correlation({1, 2, 3, 4}, {9, 7, 5, 3}) == doctest::Approx(-1));
    CHECK(rank_correlation({1, 2, 3}, {5, 5, 5}) == 0);
    // Ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3: 4.5 / sqrt(4.5 * 5).
    CHECK(rank_correlation({1, 2, 2, 3}, {1, 2, 3, 4}) == doctest::Approx(std::sqrt(0.9)));
    CHECK(rank_correlation({}, {}) == 0);
}

TEST_CASE("the interval holds the correlation, and is narrow where nothing strays") {
    std::vector<double> a, same, strays;
    for (int i = 0; i < 40; ++i)
        a.push_back(i), same.push_back(2 * i), strays.push_back(i % 7 * 10 + i);
    const Interval sure = bootstrapped(a, same), wide = bootstrapped(a, strays);
    CHECK(sure.from == doctest::Approx(1));
    CHECK(wide.from < rank_correlation(a, strays));
    CHECK(wide.to > rank_correlation(a, strays));
}

TEST_CASE("rankings as text") {
    const auto read = rankings_in("# clip frame ...\nflower 75 35 45 10 60\n\nfades 3 - 0 - 0 # plain\n");
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK((*read)[0].clip == "flower");
    CHECK((*read)[0].ranks[3] == 60);
    CHECK(std::isnan((*read)[1].ranks[2]));
    CHECK_FALSE(rankings_in("flower 75 35 45 10"));
    CHECK_FALSE(rankings_in("flower 75 35 45 10 101"));
    CHECK_FALSE(rankings_in("flower 75 35 45 ten 6"));
}
