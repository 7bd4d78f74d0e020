#include "figures/agreement.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using doctest::Approx;

TEST_CASE("Cohen's kappa of a table that can be worked out by hand") {
    // 25 of 50 would be agreed by chance: (35 - 25) / (50 - 25).
    const AgreementTable table{{{1, 1}, 20}, {{1, 2}, 5}, {{2, 1}, 10}, {{2, 2}, 15}};
    const Kappa kappa = cohen_kappa(table);
    CHECK(kappa.units == 50);
    CHECK(kappa.share == Approx(0.7));
    CHECK(kappa.expected == Approx(0.5));
    CHECK(kappa.kappa == Approx(0.4));
    CHECK(kappa.least < 0.4);
    CHECK(kappa.most > 0.4);
    CHECK(kappa.kappa - kappa.least == Approx(kappa.most - kappa.kappa));
}

TEST_CASE("who agrees on everything has a kappa of one, and who agrees by chance one of nought") {
    CHECK(cohen_kappa({{{1, 1}, 5}, {{2, 2}, 7}}).kappa == Approx(1));
    CHECK(cohen_kappa({{{1, 1}, 1}, {{1, 2}, 1}, {{2, 1}, 1}, {{2, 2}, 1}}).kappa == Approx(0));
    CHECK(cohen_kappa({{{1, 2}, 5}, {{2, 1}, 5}}).kappa == Approx(-1));
}

TEST_CASE("where there is nothing, or only one category, no kappa can be said") {
    CHECK(std::isnan(cohen_kappa({}).kappa));
    CHECK(cohen_kappa({}).units == 0);
    const Kappa one = cohen_kappa({{{3, 3}, 9}});
    CHECK(one.share == Approx(1));
    CHECK(std::isnan(one.kappa));
    CHECK(std::isnan(one.least));
}

TEST_CASE("units in groups have the kappa of all of them, and an interval as wide as there are few groups") {
    const AgreementTable even{{{1, 1}, 40}, {{2, 2}, 30}, {{1, 2}, 15}, {{2, 1}, 15}};
    const std::vector<AgreementTable> alike(8, even);
    const Kappa kappa = grouped_cohen_kappa(alike);
    CHECK(kappa.kappa == Approx(cohen_kappa(even).kappa));
    CHECK(kappa.units == 800);
    CHECK(kappa.most - kappa.least == Approx(0)); // no group differs from the others
    std::vector<AgreementTable> groups = alike;
    groups.push_back({{{1, 2}, 100}});
    const Kappa uneven = grouped_cohen_kappa(groups);
    CHECK(uneven.most - uneven.least > 0.1);
    CHECK(std::isnan(grouped_cohen_kappa(std::vector<AgreementTable>{even}).least));
    CHECK(std::isnan(grouped_cohen_kappa({}).kappa));
}

TEST_CASE("the jackknife leaves out each group in turn") {
    const std::vector<AgreementTable> groups{
        {{{1, 1}, 6}, {{1, 2}, 2}}, {{{2, 2}, 5}, {{2, 1}, 1}}, {{{1, 1}, 3}, {{2, 2}, 4}, {{2, 1}, 2}}};
    std::vector<double> without;
    for (std::size_t left = 0; left < groups.size(); ++left) {
        AgreementTable rest;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (i != left)
                for (const auto& [cell, count] : groups[i])
                    rest[cell] += count;
        without.push_back(cohen_kappa(rest).kappa);
    }
    const double mean = (without[0] + without[1] + without[2]) / 3;
    double squares = 0;
    for (const double one : without)
        squares += (one - mean) * (one - mean);
    const Kappa kappa = grouped_cohen_kappa(groups);
    CHECK(kappa.kappa - kappa.least == Approx(1.959964 * std::sqrt(squares * 2 / 3)).epsilon(1e-5));
}

TEST_CASE("Fleiss's kappa of his own example of 1971's form: ten units, fourteen coders, five categories") {
    const std::vector<std::vector<std::int64_t>> counts{
        {0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0},  {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
    std::vector<CodedUnit> units;
    for (const auto& row : counts) {
        CodedUnit unit;
        for (std::size_t category = 0; category < row.size(); ++category)
            if (row[category] > 0) unit.coders[static_cast<int>(category)] = row[category];
        units.push_back(unit);
    }
    CHECK(fleiss_kappa(units).kappa == Approx(0.20993).epsilon(1e-4));
    for (CodedUnit& unit : units)
        unit.times = 1000; // frames that are judged alike are one unit many times over
    CHECK(fleiss_kappa(units).kappa == Approx(0.20993).epsilon(1e-4));
    CHECK(fleiss_kappa(units).units == 10'000);
    CHECK(std::isnan(fleiss_kappa({}).kappa));
}

TEST_CASE("where one of the two said nothing, both did not speak") {
    const AgreementTable table{{{0, 0}, 9}, {{0, 1}, 3}, {{1, 0}, 2}, {{1, 1}, 5}, {{1, 2}, 1}};
    CHECK(where_both_spoke(table) == AgreementTable{{{1, 1}, 5}, {{1, 2}, 1}});
}
