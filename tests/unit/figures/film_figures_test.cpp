#include "figures/film_figures.hpp"
#include "support/sample_decoupage.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

Decoupage film_with_a_long_take() {
    std::vector<support::Stretch> stretches;
    for (int shot = 0; shot < 20; ++shot)
        stretches.push_back({Kind::picture, 48 + 6 * (shot % 7)});
    stretches[12].frames = 24 * 70;
    return support::made_of(stretches);
}

double value_of(const FilmFigures& figures, std::string_view name) {
    const auto list = figures_of(figures);
    const auto found = std::ranges::find(list, name, &Figure::name);
    REQUIRE(found != list.end());
    return found->value;
}

} // namespace

TEST_CASE("a long take is one by the rule in force, which is named") {
    const Decoupage film = film_with_a_long_take();
    const FilmFigures by_fence = film_figures(film);
    REQUIRE(by_fence.long_takes.size() == 1);
    CHECK(by_fence.long_takes[0].index == 12);
    CHECK(long_take_rule(by_fence.counting).find("fence") != std::string::npos);
    Counting rule;
    rule.long_take = 3;
    CHECK(film_figures(film, rule).long_takes.size() == 8);
    CHECK(long_take_rule(rule) == "3 s or longer.");
    CHECK(value_of(film_figures(film, rule), "long_takes") == 8);
    rule.long_take = 100;
    CHECK(film_figures(film, rule).long_takes.empty());
}

TEST_CASE("changes stand in the time in which lengths are told, from the first shot on") {
    const Decoupage film = support::made_of({{Kind::black, 24}, {Kind::picture, 48}, {Kind::picture, 72}});
    Counting slow;
    slow.speed = 12;
    const FilmFigures figures = film_figures(film, slow);
    CHECK(figures.stretch == 2);
    CHECK(figures.begins == doctest::Approx(2));
    CHECK(figures.duration == doctest::Approx(10));
    REQUIRE(figures.changes.size() == 1);
    CHECK(figures.changes[0] == doctest::Approx(4));
    CHECK(value_of(figures, "changes_a_minute") == doctest::Approx(6));
}

TEST_CASE("every figure names its rule, and names are not used twice") {
    const auto list = figures_of(film_figures(film_with_a_long_take()));
    for (const Figure& figure : list) {
        CHECK(figure.rule.find("cards count") != std::string::npos);
        CHECK(std::ranges::count(list, figure.name, &Figure::name) == 1);
    }
}

TEST_CASE("a film without shots has no figures, and few shots no fence") {
    const FilmFigures none = film_figures({});
    CHECK(none.long_takes.empty());
    CHECK(std::isnan(value_of(none, "slope")));
    CHECK(std::isnan(film_figures(support::made_of({{Kind::picture, 48}})).long_from));
}
