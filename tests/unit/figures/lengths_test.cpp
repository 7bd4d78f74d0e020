#include "figures/lengths.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("lengths are described in the usual figures") {
    const LengthFigures figures = length_figures(std::vector<double>{4, 1, 2, 3, 10, 4, 4, 4});
    CHECK(figures.shots == 8);
    CHECK(figures.total == doctest::Approx(32));
    CHECK(figures.mean == doctest::Approx(4));
    CHECK(figures.least == 1);
    CHECK(figures.most == 10);
    CHECK(figures.deviation == doctest::Approx(std::sqrt(50.0 / 7)));
    CHECK(figures.variation == doctest::Approx(std::sqrt(50.0 / 7) / 4));
    CHECK(figures.lower_quartile < figures.median);
    CHECK(figures.median < figures.upper_quartile);
    CHECK(std::isfinite(figures.skewness));
}

TEST_CASE("even lengths have no skewness, and the octiles of a flat distribution give a kurtosis of 1") {
    std::vector<double> lengths;
    for (int shot = 1; shot <= 999; ++shot)
        lengths.push_back(shot / 100.0);
    const LengthFigures figures = length_figures(lengths);
    CHECK(figures.median == doctest::Approx(5.0));
    CHECK(figures.skewness == doctest::Approx(0).epsilon(1e-9));
    CHECK(figures.kurtosis == doctest::Approx(1.0).epsilon(1e-3));
}

TEST_CASE("what cannot be said is not a number") {
    const LengthFigures none = length_figures(std::vector<double>{});
    CHECK(none.shots == 0);
    CHECK(std::isnan(none.mean));
    CHECK(std::isnan(none.median));
    const LengthFigures one = length_figures(std::vector<double>{2.5});
    CHECK(one.median == doctest::Approx(2.5));
    CHECK(std::isnan(one.deviation));
    CHECK(std::isnan(one.skewness));
    const LengthFigures four = length_figures(std::vector<double>{1, 2, 3, 4});
    CHECK(four.lower_quartile < four.upper_quartile);
    CHECK(std::isnan(four.kurtosis));
}

TEST_CASE("every figure names its rule, and all but plain numbers their unit") {
    for (const Figure& figure : figures_of(length_figures(std::vector<double>{1, 2, 3}), {})) {
        INFO(figure.name);
        CHECK_FALSE(figure.rule.empty());
        CHECK_FALSE(figure.word.empty());
        const bool plain = figure.name == "cv" || figure.name == "skewness" || figure.name == "kurtosis";
        CHECK(figure.unit.empty() == plain);
    }
}
