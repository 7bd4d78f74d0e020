#include "figures/boxplot.hpp"

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

double medcouple_of(std::vector<double> sorted) {
    return medcouple(sorted);
}

} // namespace

TEST_CASE("the medcouple is that of the examples of R's robustbase") {
    CHECK(medcouple_of({1, 2, 3, 4, 5}) == 0);
    CHECK(medcouple_of({1, 2, 7, 9, 10}) == doctest::Approx(-1.0 / 3));
}

TEST_CASE("a long tail above gives a medcouple above 0, turned round one below") {
    CHECK(medcouple_of({1, 1.1, 1.2, 1.5, 2, 3, 9}) > 0.3);
    CHECK(medcouple_of({-9, -3, -2, -1.5, -1.2, -1.1, -1}) < -0.3);
}

TEST_CASE("values that equal the median are counted by their order") {
    CHECK(medcouple_of({1, 2, 2, 2, 3}) == 0);
    CHECK(medcouple_of({2, 2, 2, 2}) == 0);
    CHECK(medcouple_of({1, 2, 2, 2, 2, 5, 9}) == doctest::Approx(medcouple_of({11, 12, 12, 12, 12, 15, 19})));
    CHECK(std::isnan(medcouple_of({})));
    CHECK(medcouple_of({3}) == 0);
}

TEST_CASE("an even boxplot has Tukey's fences") {
    const AdjustedBoxplot box = adjusted_boxplot(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9});
    CHECK(box.lower_hinge == 3);
    CHECK(box.median == 5);
    CHECK(box.upper_hinge == 7);
    CHECK(box.lower_fence == doctest::Approx(3 - 1.5 * 4));
    CHECK(box.upper_fence == doctest::Approx(7 + 1.5 * 4));
    CHECK(box.lower_whisker == 1);
    CHECK(box.upper_whisker == 9);
    CHECK(box.outliers.empty());
}

TEST_CASE("the upper fence of lengths lies farther out than Tukey's, and takes outer values still") {
    const std::vector<double> lengths{0.5, 1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 7, 9, 120};
    const AdjustedBoxplot box = adjusted_boxplot(lengths);
    CHECK(box.upper_fence > box.upper_hinge + 1.5 * (box.upper_hinge - box.lower_hinge));
    REQUIRE(box.outliers.size() == 1);
    CHECK(box.outliers[0] == 120);
    CHECK(box.upper_whisker == 9);
    CHECK(std::isnan(adjusted_boxplot({}).upper_fence));
}
