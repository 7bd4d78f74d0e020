#include "figures/gaze.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("of a shot the surest look into the lens is told, else the surest past it") {
    Decoupage film;
    film.tracks["gaze"] = {"gaze",
                           {{{0, 40}, "past_lens", 0.9F, ""},
                            {{20, 60}, "into_lens", 0.6F, ""},
                            {{60, 90}, "into_lens", 0.7F, ""},
                            {{100, 120}, "past_lens", 0.6F, ""},
                            {{100, 120}, "past_lens", 0.8F, ""}}};
    const auto into = look_into_lens_of(film, {0, 100});
    REQUIRE(into);
    CHECK(into->value);
    CHECK(into->confidence == doctest::Approx(0.7));
    const auto past = look_into_lens_of(film, {100, 130});
    REQUIRE(past);
    CHECK_FALSE(past->value);
    CHECK(past->confidence == doctest::Approx(0.8));
    CHECK_FALSE(look_into_lens_of(film, {200, 300}));
    CHECK_FALSE(look_into_lens_of({}, {0, 100}));
}
