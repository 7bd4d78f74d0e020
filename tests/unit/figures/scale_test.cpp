#include "figures/scale.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

/// Three pictures of two seconds, one of them two scales, and a card.
Decoupage scaled_film() {
    Decoupage film =
        support::made_of({{Kind::picture, 48}, {Kind::picture, 48}, {Kind::picture, 48}, {Kind::card, 48}});
    film.tracks["scale"] = {"scale",
                            {{{0, 48}, "close_up", 0.9F, "0.9 heads"},
                             {{48, 60}, "long", 0.4F, "no face"},
                             {{60, 96}, "medium", 0.7F, "3.5 heads"},
                             {{96, 144}, "close_up", 0.3F, "no face"}}};
    return film;
}

} // namespace

TEST_CASE("a shot has the scale that holds longest in it") {
    const Decoupage film = scaled_film();
    const auto first = scale_of(film, film.shots[0]), second = scale_of(film, film.shots[1]),
               third = scale_of(film, film.shots[2]);
    REQUIRE((first && second && third));
    CHECK(first->label == "close_up");
    CHECK_FALSE(first->changes);
    CHECK_FALSE(first->guessed);
    CHECK(second->label == "medium");
    CHECK(second->confidence == 0.7F);
    CHECK(second->changes);
    CHECK(third->guessed);
    CHECK_FALSE(scale_of(film, film.shots[3]));
    CHECK_FALSE(scale_of(support::made_of({{Kind::picture, 48}}), film.shots[0]));
}

TEST_CASE("scales are counted by shots and by time") {
    const Decoupage film = scaled_film();
    const auto shares = shares_by_scale(film);
    REQUIRE(shares.size() == 3);
    CHECK(shares[0].name == "close_up");
    CHECK(shares[0].shots == 2);
    CHECK(shares[0].guessed == 1);
    CHECK(seconds(shares[0].time) == doctest::Approx(4));
    CHECK(shares[0].of_shots == doctest::Approx(2.0 / 3));
    CHECK(shares[0].of_time == doctest::Approx(2.0 / 3));
    CHECK(shares[1].name == "medium");
    CHECK(seconds(shares[1].time) == doctest::Approx(1.5));
    CHECK(shares[2].name == "long");
    CHECK(shares[2].shots == 0);
    CHECK(shares_by_scale(support::made_of({{Kind::picture, 48}})).empty());
}
