#include "figures/conventions.hpp"
#include "support/sample_decoupage.hpp"
#include "views/rule_grid.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

TEST_CASE("a film on which no rule has anything to change is counted once") {
    const Decoupage film = support::made_of({{Kind::picture, 48}, {Kind::picture, 24}});
    const RuleGrid grid(film, {});
    CHECK(grid.size() == 128);
    CHECK(grid.variants().size() == 1);
}

TEST_CASE("a dissolve, a card and another speed are counted in as many ways as there are") {
    Decoupage film = support::made_of({{Kind::picture, 48}, {Kind::picture, 24, "dissolve", 12}});
    CHECK(RuleGrid(film, {}).variants().size() ==
          3); // half-way, first, end; nothing says where it is balanced
    film.film.rate = {25, 1};
    film.times = support::even_times(84, {25, 1});
    CHECK(RuleGrid(film, {}).variants().size() == 6);
    const Decoupage cards = support::made_of({{Kind::picture, 48}, {Kind::card, 24}, {Kind::picture, 48}});
    CHECK(RuleGrid(cards, {}).variants().size() == 2);
}

TEST_CASE("a convention and its number stand for one another") {
    const Decoupage film = support::made_of({{Kind::picture, 48}});
    const RuleGrid grid(film, {});
    for (const Convention& convention : conventions()) {
        const auto options = grid.options_of(convention.counting);
        REQUIRE(options.size() == grid.switches().size());
        Counting back = grid.counting(grid.convention_of(options));
        back.long_take = convention.counting.long_take;
        CHECK(back == convention.counting);
    }
    Counting other;
    other.speed = 17;
    CHECK(grid.options_of(other).empty());
    CHECK_FALSE(RuleGrid(film, other).options_of(other).empty());
}
