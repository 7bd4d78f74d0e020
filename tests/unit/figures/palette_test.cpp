#include "figures/palette.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("colours of a palette are read with their shares") {
    const auto colours = palette_colours("#c0d4e0 46, #4a6d2c 30");
    REQUIRE(colours.size() == 2);
    CHECK(colours[0].rgb == std::array<std::uint8_t, 3>{0xC0, 0xD4, 0xE0});
    CHECK(colours[0].share == doctest::Approx(0.46));
    CHECK(hex_text(colours[1]) == "#4a6d2c");
}

TEST_CASE("what is no colour ends a palette") {
    CHECK(palette_colours("").empty());
    CHECK(palette_colours("#c0d4e0").empty());
    CHECK(palette_colours("#c0d4e0 ").empty());
    CHECK(palette_colours("#c0d4eg 40").empty());
    CHECK(palette_colours("#-00001 40").empty());
    CHECK(palette_colours("#c0d4e0 140").empty());
    CHECK(palette_colours("#c0d4e0 4x").empty());
    CHECK(palette_colours("\"><script> 40").empty());
    CHECK(palette_colours("#c0d4e0 46, url(x) 10, #000000 4").size() == 1);
}

TEST_CASE("a shot's palette is that of just its span") {
    const Track track{"palette", {{{10, 20}, "measured", 1, "#000000 100"}}};
    CHECK(palette_of(track, {10, 20}).size() == 1);
    CHECK(palette_of(track, {10, 21}).empty());
    CHECK(palette_of(track, {30, 40}).empty());
    CHECK(palette_of({}, {0, 1}).empty());
}
