#include "figures/trend.hpp"

#include <array>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a moving average stands only where its window is whole") {
    const std::array<double, 5> values{1, 2, 9, 4, 5};
    const auto trend = moving_average(values, 3);
    REQUIRE(trend.size() == 3);
    CHECK(trend[0] == doctest::Approx(4));
    CHECK(trend[1] == doctest::Approx(5));
    CHECK(trend[2] == doctest::Approx(6));
    CHECK(moving_average(values, 1).size() == 5);
    CHECK(moving_average(values, 5).front() == doctest::Approx(4.2));
    CHECK(moving_average(values, 7).empty());
    CHECK(moving_average({}, 5).empty());
}

TEST_CASE("the usual window is odd and grows with the film") {
    CHECK(usual_window(8) == 3);
    CHECK(usual_window(400) == 21);
    CHECK(usual_window(1'000'000) == 101);
}
