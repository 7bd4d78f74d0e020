#include "figures/comparison.hpp"
#include "support/sample_decoupage.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;

namespace {

/// Six shots of so many frames each and one more.
Decoupage film_of(Frame frames) {
    std::vector<support::Stretch> stretches;
    for (Frame shot = 0; shot < 6; ++shot)
        stretches.push_back({Shot::Kind::picture, frames + shot});
    return made_of(stretches);
}

const MeasureDifference* length_of(const std::vector<MeasureDifference>& differences) {
    for (const MeasureDifference& one : differences)
        if (one.name == "length") return &one;
    return nullptr;
}

} // namespace

TEST_CASE("what is told of a difference speaks of the second film beside the first") {
    const auto slow = film_measures(film_of(96), {}), fast = film_measures(film_of(24), {});
    const auto differences = differences_between(slow, fast);
    const MeasureDifference* length = length_of(differences);
    REQUIRE(length != nullptr);
    CHECK(length->first == 6);
    CHECK(length->cliff.d == -1);
    CHECK(length->second_is_higher() == 0);
    CHECK(length->shift.shift == doctest::Approx(-3));
    CHECK(length->first_median > length->second_median);
    CHECK(length->is_sure());
    CHECK(length_of(differences_between(fast, slow))->cliff.d == 1);
    CHECK_FALSE(length_of(differences_between(slow, slow))->is_sure());
    CHECK(length_of(differences_between(slow, slow))->second_is_higher() == doctest::Approx(0.5));
}

TEST_CASE("a measure of too few shots is not compared") {
    const auto few = film_measures(made_of({{}, {}, {}}), {}), many = film_measures(film_of(24), {});
    CHECK(differences_between(few, many).empty());
    CHECK(differences_between(many, few).empty());
}

TEST_CASE("classes stand beside each other, and a film of which nothing is said has none") {
    Decoupage moves = support::forty_shots(), silent = film_of(24);
    const std::vector<const Decoupage*> films{&moves, &silent};
    const auto tables = shares_beside(films);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].title == "Camera");
    double sum = 0;
    for (const auto& row : tables[0].shares) {
        REQUIRE(row.size() == 2);
        sum += row[0];
        CHECK(std::isnan(row[1]));
    }
    CHECK(sum == doctest::Approx(1));
    CHECK(shares_beside({}).empty());
}
