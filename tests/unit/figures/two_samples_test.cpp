#include "figures/two_samples.hpp"
#include "support/chance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Permeability of the human chorioamnion at term and between the 12th and 26th week: Hollander and Wolfe
/// 1973, table 4.1; a worked example in R's documentation of wilcox.test too.
const std::vector<double> at_term{0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
const std::vector<double> earlier{1.15, 0.88, 0.90, 0.74, 1.21};

std::vector<double> drawn(support::Chance& chance, int count, int most) {
    std::vector<double> values;
    for (int value = 0; value < count; ++value)
        values.push_back(chance.between(1, most) / 24.0);
    return values;
}

} // namespace

TEST_CASE("Hollander and Wolfe's worked example has their difference") {
    const Shift shift = hodges_lehmann(at_term, earlier);
    CHECK(shift.shift == doctest::Approx(0.305));
    CHECK(shift.least < 0);
    CHECK(shift.most > 0.5);
    // W = 35 of 50 pairs, as R's documentation prints it: (35 - 15) / 50.
    CHECK(cliffs_d(at_term, earlier).d == doctest::Approx(0.4));
}

TEST_CASE("the differences are those of all pairs, written down and sorted") {
    support::each_round(40, [](support::Chance& chance) {
        const auto a = drawn(chance, chance.between(3, 60), 90), b = drawn(chance, chance.between(3, 60), 90);
        std::vector<double> all;
        double d = 0;
        for (const double one : a)
            for (const double other : b) {
                all.push_back(one - other);
                d += one > other ? 1 : one < other ? -1 : 0;
            }
        std::ranges::sort(all);
        const std::size_t middle = all.size() / 2;
        const double median = all.size() % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
        REQUIRE(hodges_lehmann(a, b).shift == median);
        REQUIRE(cliffs_d(a, b).d == doctest::Approx(d / static_cast<double>(all.size())));
    });
}

TEST_CASE("the difference turns round with the sets") {
    const Shift there = hodges_lehmann(at_term, earlier), back = hodges_lehmann(earlier, at_term);
    CHECK(there.shift == doctest::Approx(-back.shift));
    CHECK(there.least == doctest::Approx(-back.most));
    const CliffsD one = cliffs_d(at_term, earlier), other = cliffs_d(earlier, at_term);
    CHECK(one.d == doctest::Approx(-other.d));
    CHECK(one.least == doctest::Approx(-other.most));
    CHECK(one.least < one.d);
    CHECK(one.d < one.most);
}

TEST_CASE("sets that do not overlap have d 1 or -1, and an interval still") {
    const std::vector<double> low{1, 2, 3, 4, 5, 6}, high{10, 11, 12, 13, 14};
    const CliffsD d = cliffs_d(low, high);
    CHECK(d.d == -1);
    CHECK(d.least == -1);
    CHECK(d.most == doctest::Approx(-(5 - 3.8414588) / (5 + 3.8414588)));
}

TEST_CASE("what cannot be said of very few values is not a number") {
    const std::vector<double> none, one{2}, two{1, 2};
    CHECK(std::isnan(cliffs_d(none, two).d));
    CHECK(std::isnan(hodges_lehmann(two, none).shift));
    CHECK(hodges_lehmann(one, two).shift == doctest::Approx(0.5));
    CHECK(std::isnan(hodges_lehmann(one, two).least));
    CHECK(std::isnan(cliffs_d(one, two).least));
}

TEST_CASE("two films of thousands of shots are compared at once") {
    support::each_round(1, [](support::Chance& chance) {
        const auto a = drawn(chance, 5000, 400), b = drawn(chance, 4000, 500);
        const Shift shift = hodges_lehmann(a, b);
        CHECK(shift.least <= shift.shift);
        CHECK(shift.shift <= shift.most);
        CHECK(shift.most < 0);
    });
}
