#include "figures/rhymes.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Decoupage film() {
    Decoupage film;
    film.shots = {{1, Shot::Kind::picture, {0, 24}, {}, {}},
                  {0, Shot::Kind::black, {24, 30}, {}, {}},
                  {2, Shot::Kind::picture, {30, 60}, {}, {}},
                  {3, Shot::Kind::picture, {60, 90}, {}, {}}};
    film.tracks["rhymes"] = {
        "rhymes", {{{0, 24}, "alike", 0.9F, "60 0.90, 30 0.50"}, {{60, 90}, "alike", 0.9F, "0 0.90, 7 0.5"}}};
    film.tracks["setups"] = {"setups", {{{0, 24}, "returning", 1, "4"}, {{30, 60}, "returning", 1, "x"}}};
    return film;
}

} // namespace

TEST_CASE("rhymes are told by the numbers of their shots") {
    const auto rhymes = rhymes_of(film(), {0, 24});
    REQUIRE(rhymes.size() == 2);
    CHECK(rhymes[0].number == 3);
    CHECK(rhymes[0].likeness == doctest::Approx(0.9));
    CHECK(rhymes[1].number == 2);
}

TEST_CASE("what names no shot is left out, and a shot may have no rhyme") {
    CHECK(rhymes_of(film(), {60, 90}).size() == 1);
    CHECK(rhymes_of(film(), {30, 60}).empty());
    CHECK(rhymes_of({}, {0, 24}).empty());
}

TEST_CASE("the set-up of a shot is a number, or none") {
    const Decoupage seen = film();
    CHECK(setup_of(seen.track("setups"), {0, 24}) == 4);
    CHECK_FALSE(setup_of(seen.track("setups"), {30, 60}));
    CHECK_FALSE(setup_of(seen.track("setups"), {60, 90}));
}
