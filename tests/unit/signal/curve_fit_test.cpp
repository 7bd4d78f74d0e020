#include "signal/curve_fit.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a polynomial goes through values that are one") {
    std::vector<double> values;
    for (int at = 0; at < 50; ++at)
        values.push_back(3 - 0.5 * at + 0.02 * at * at * at);
    const auto fit = polynomial_fit(values, 3);
    for (std::size_t at = 0; at < values.size(); ++at)
        CHECK(fit[at] == doctest::Approx(values[at]).epsilon(1e-10));
}

TEST_CASE("of degree 0 it is the mean, and too high a degree goes through every value") {
    const std::vector<double> values{1, 5, 3};
    for (const double value : polynomial_fit(values, 0))
        CHECK(value == doctest::Approx(3));
    const auto through = polynomial_fit(values, 6);
    CHECK(through[0] == doctest::Approx(1));
    CHECK(through[1] == doctest::Approx(5));
    CHECK(polynomial_fit({}, 2).empty());
    CHECK(polynomial_fit(std::vector<double>{7}, 2) == std::vector<double>{7});
}

TEST_CASE("a line has slope and level") {
    const std::vector<double> x{0, 1, 2, 3}, y{1, 3, 5, 7}, upright{2, 2, 2, 2};
    CHECK(line_through(x, y).slope == doctest::Approx(2));
    CHECK(line_through(x, y).level == doctest::Approx(1));
    CHECK(std::isnan(line_through(upright, y).slope));
}
