#include "figures/counting.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using support::made_of;
using Kind = Shot::Kind;

TEST_CASE("a cut takes nothing from either shot") {
    const auto shots = counted_shots(made_of({{Kind::picture, 48}, {Kind::picture, 24}}));
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].span == FrameSpan{0, 48});
    CHECK(shots[1].span == FrameSpan{48, 72});
    CHECK(seconds(shots[1].length) == doctest::Approx(1.0));
}

TEST_CASE("a dissolve is cut half-way, or where the rule says") {
    const Decoupage film = made_of({{Kind::picture, 48}, {Kind::picture, 24, "dissolve", 13}});
    using Mixed = Counting::Mixed;
    CHECK(counted_shots(film)[0].span.end == 54);
    CHECK(counted_shots(film)[1].span.first == 54);
    CHECK(counted_shots(film, {Counting::Cards::counted, Mixed::at_first})[0].span.end == 48);
    CHECK(counted_shots(film, {Counting::Cards::counted, Mixed::at_end})[1].span.first == 61);
}

TEST_CASE("a fade out, black and a fade in are one change of shot") {
    const Decoupage film =
        made_of({{Kind::picture, 48}, {Kind::black, 20, "fade_out", 12}, {Kind::picture, 24, "fade_in", 8}});
    const auto shots = counted_shots(film);
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].span == FrameSpan{0, 60});
    CHECK(shots[1].span == FrameSpan{80, 112});
    const auto changes = changes_of_shot(film);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == film.times.at(70));
}

TEST_CASE("a fade out that runs straight into a fade in leaves each to its own shot") {
    const auto shots = counted_shots(
        made_of({{Kind::picture, 48}, {Kind::black, 0, "fade_out", 12}, {Kind::picture, 24, "fade_in", 8}}));
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].span == FrameSpan{0, 60});
    CHECK(shots[1].span == FrameSpan{60, 92});
}

TEST_CASE("an opening fade in and a closing fade out change no count") {
    const auto shots = counted_shots(
        made_of({{Kind::black, 10}, {Kind::picture, 24, "fade_in", 8}, {Kind::black, 10, "fade_out", 6}}));
    REQUIRE(shots.size() == 1);
    CHECK(shots[0].span == FrameSpan{10, 48});
}

TEST_CASE("an iris that closes on black belongs whole to its shot") {
    const auto shots = counted_shots(
        made_of({{Kind::picture, 40}, {Kind::black, 10, "wipe", 20, 0.9f, "iris"}, {Kind::picture, 30}}));
    REQUIRE(shots.size() == 2);
    CHECK(shots[0].span == FrameSpan{0, 60});
    CHECK(shots[1].span == FrameSpan{70, 100});
}

TEST_CASE("cards count by convention, black never") {
    const Decoupage film = made_of({{Kind::card, 24}, {Kind::black, 24}, {Kind::picture, 24}});
    CHECK(counted_shots(film).size() == 2);
    CHECK(counted_shots(film, {Counting::Cards::left_out, Counting::Mixed::half_way}).size() == 1);
    CHECK(changes_of_shot(film, {Counting::Cards::left_out, Counting::Mixed::half_way}).size() == 1);
    CHECK(counting_rule({}).find("cards count") != std::string::npos);
    CHECK(counting_rule({Counting::Cards::left_out, Counting::Mixed::at_end}).find("cards do not") !=
          std::string::npos);
}

TEST_CASE("no film, no shots") {
    CHECK(counted_shots({}).empty());
    CHECK(changes_of_shot({}).empty());
}
