#include "figures/distribution.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("shares rise by steps") {
    const std::vector<double> values{1, 2, 2, 4};
    CHECK(share_up_to(values, 0.9) == 0);
    CHECK(share_up_to(values, 2) == 0.75);
    CHECK(share_up_to(values, 9) == 1);
    CHECK(share_up_to({}, 9) == 0);
}

TEST_CASE("a value's density is a bell about it, and all of it is 1") {
    const std::vector<double> one{5}, points{4, 5, 6};
    const auto bell = kernel_density(one, 1, points);
    CHECK(bell[1] == doctest::Approx(0.3989422804));
    CHECK(bell[0] == doctest::Approx(0.2419707245));
    CHECK(bell[0] == doctest::Approx(bell[2]));
    std::vector<double> line;
    for (double x = -20; x < 30; x += 0.1)
        line.push_back(x);
    double sum = 0;
    for (const double height : kernel_density(std::vector<double>{1, 4, 9}, 2, line))
        sum += 0.1 * height;
    CHECK(sum == doctest::Approx(1));
    CHECK(kernel_density({}, 1, points) == std::vector<double>{0, 0, 0});
}

TEST_CASE("Silverman's rule of thumb") {
    // Deviation √2.5, quartiles 2 and 4: the range is the smaller spread.
    const std::vector<double> values{1, 2, 3, 4, 5};
    CHECK(bandwidth_by_rule(values) == doctest::Approx(0.9 * 2 / 1.34 * std::pow(5, -0.2)));
    CHECK(bandwidth_by_rule(std::vector<double>{3, 3, 3}) > 0);
    CHECK(std::isnan(bandwidth_by_rule(std::vector<double>{3})));
}
