#include "figures/persons.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

/// Three pictures of two seconds: one person in the first and the last, another in the first and the second.
Decoupage peopled_film() {
    Decoupage film = support::made_of({{Kind::picture, 48}, {Kind::picture, 48}, {Kind::picture, 48}});
    film.tracks["persons"] = {"persons",
                              {{{0, 48}, "appearing", 0.9F, "1 height 0.20 at 0.30 0.40"},
                               {{0, 24}, "appearing", 0.8F, "2 height 0.10 at 0.60 0.40"},
                               {{12, 36}, "appearing", 0.6F, "2 height 0.15 at 0.60 0.40"},
                               {{50, 60}, "appearing", 0.6F, "nonsense"},
                               {{48, 60}, "appearing", 0.7F, "2 height 0.30 at 0.60 0.40"},
                               {{96, 144}, "appearing", 0.7F, "1 height 0.50 at 0.30 0.40"}}};
    return film;
}

} // namespace

TEST_CASE("persons are told with their time, the longest seen first") {
    const auto persons = persons_of(peopled_film());
    REQUIRE(persons);
    REQUIRE(persons->size() == 2);
    const Person &first = (*persons)[0], &second = (*persons)[1];
    CHECK(first.number == 1);
    CHECK(first.shots == 2);
    CHECK(seconds(first.time) == doctest::Approx(4));
    CHECK(first.largest_in == 2);
    CHECK(first.confidence == doctest::Approx(0.8));
    CHECK(second.number == 2);
    CHECK(seconds(second.time) == doctest::Approx(2)); // its faces overlap by half a second
    CHECK(second.largest_height == doctest::Approx(0.3));
    CHECK(second.first == 0);
}

TEST_CASE("each shot tells whose faces are seen in it") {
    const Decoupage film = peopled_film();
    CHECK(persons_in(film, film.shots[0].span) == std::vector{1, 2});
    CHECK(persons_in(film, film.shots[1].span) == std::vector{2});
    CHECK(persons_in(film, film.shots[2].span) == std::vector{1});
}

TEST_CASE("where nobody looked, nothing is said of persons") {
    Decoupage film = peopled_film();
    film.missing = {"faces"};
    CHECK_FALSE(persons_of(film));
    CHECK_FALSE(persons_in(film, {0, 48}));
    CHECK_FALSE(persons_of({}));
}
