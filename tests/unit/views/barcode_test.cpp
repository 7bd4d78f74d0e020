#include "support/sample_decoupage.hpp"
#include "views/barcode.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Black for its first half, then white above and red below.
Decoupage halves() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 100}});
    for (const std::string& name : barcode_curves())
        film.curves[name] = std::vector<float>(100, 0.0f);
    for (std::size_t frame = 50; frame < 100; ++frame) {
        film.curves["level_top"][frame] = 255;
        film.curves["level_bottom"][frame] = 54.2f; // BT.709 red
        film.curves["blue_bottom"][frame] = -29.2f;
        film.curves["red_bottom"][frame] = 127.5f;
    }
    return film;
}

std::vector<int> pixel(const Barcode& strip, int column, int row) {
    const auto at = static_cast<std::size_t>(row * strip.columns + column) * 3;
    return {strip.pixels[at], strip.pixels[at + 1], strip.pixels[at + 2]};
}

} // namespace

TEST_CASE("a barcode shows each moment's colours, top to bottom") {
    const Barcode strip = barcode(halves(), 10);
    REQUIRE(strip.columns == 10);
    REQUIRE(strip.pixels.size() == 90);
    CHECK(pixel(strip, 4, 0) == std::vector{0, 0, 0});
    CHECK(pixel(strip, 5, 0) == std::vector{255, 255, 255});
    const auto red = pixel(strip, 9, 2);
    CHECK(red[0] >= 253);
    CHECK(red[1] <= 2);
    CHECK(red[2] <= 2);
}

TEST_CASE("a short film has a column a frame") {
    CHECK(barcode(halves(), 1000).columns == 100);
}

TEST_CASE("without its curves there is no barcode") {
    Decoupage film = halves();
    film.curves.erase("red_middle");
    CHECK(barcode(film, 10).columns == 0);
    film = halves();
    film.curves["level_top"].pop_back();
    CHECK(barcode(film, 10).columns == 0);
    CHECK(barcode({}, 10).columns == 0);
}

TEST_CASE("what a curve cannot say is left out of the mean") {
    Decoupage film = halves();
    for (std::size_t frame = 50; frame < 59; ++frame)
        film.curves["level_top"][frame] = std::numeric_limits<float>::quiet_NaN();
    CHECK(pixel(barcode(film, 10), 5, 0) == std::vector{255, 255, 255});
}

TEST_CASE("thirds run into each other when a barcode is stretched") {
    const Barcode strip{1, {0, 0, 0, 100, 100, 100, 200, 200, 200}};
    const auto pixels = blended(strip, 9);
    REQUIRE(pixels.size() == 27);
    CHECK(pixels[0] == 0);
    CHECK(pixels[4 * 3] == 100);
    CHECK(pixels[3 * 3] == 67);
    CHECK(pixels[8 * 3] == 200);
    CHECK(blended(strip, 3) == strip.pixels);
}
