#include "figures/looks.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a shot's look is the number its segment begins with") {
    const Track track{"key",
                      {{{0, 24}, "measured", 0.5F, "0.22 low"},
                       {{24, 60}, "measured", 0.75F, "none"},
                       {{60, 72}, "measured", 1.0F, "-0.50"}}};
    REQUIRE(look_of(track, {0, 24}));
    CHECK(look_of(track, {0, 24})->value == doctest::Approx(0.22));
    CHECK(look_of(track, {0, 24})->confidence == doctest::Approx(0.5));
    CHECK(look_of(track, {60, 72})->value == doctest::Approx(-0.5));
}

TEST_CASE("no look where no segment is the shot's, or says no number") {
    const Track track{"key", {{{0, 24}, "measured", 0.5F, "none"}, {{24, 60}, "measured", 0.5F, "0.10"}}};
    CHECK_FALSE(look_of(track, {0, 24}));
    CHECK_FALSE(look_of(track, {24, 59}));
    CHECK_FALSE(look_of(track, {72, 90}));
    CHECK_FALSE(look_of({}, {0, 24}));
}
