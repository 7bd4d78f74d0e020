#include "bench/align/made_print.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("it is known where every frame of a print came from") {
    PrintRecipe recipe{"x", "x", {}, 0, "", "", 1, 22};
    CHECK(expected_span(recipe, {10, 20}) == FrameSpan{10, 20});
    recipe.lead = 5;
    recipe.frames_for_one = 1.25;
    CHECK(expected_span(recipe, {8, 16}) == FrameSpan{15, 25});
    recipe = {"x", "x", {{100, 200}, {300, 400}}, 50, "", "", 1, 22};
    CHECK(expected_span(recipe, {120, 140}) == FrameSpan{70, 90});
    CHECK(expected_span(recipe, {310, 330}) == FrameSpan{160, 180});
    CHECK(expected_span(recipe, {150, 240}) == FrameSpan{100, 150});
    CHECK(expected_span(recipe, {150, 260}) == FrameSpan{});
    CHECK(expected_span(recipe, {210, 290}) == FrameSpan{});
}
