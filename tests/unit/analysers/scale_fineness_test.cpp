#include "analysers/scale/fineness.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;
using scale::fineness;

namespace {

/// Waves across and down, so many pixels long.
Plane<std::uint8_t> waves(double length, int width = 640, int height = 360) {
    Plane<std::uint8_t> picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.at(x, y) = static_cast<std::uint8_t>(130 + 50 * std::sin(6.2832 * x / length) +
                                                         40 * std::sin(6.2832 * y / length));
    return picture;
}

Plane<std::uint8_t> between_bars(const Plane<std::uint8_t>& picture, int bar) {
    Plane<std::uint8_t> framed(picture.width, picture.height + 2 * bar);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            framed.at(x, y + bar) = picture.at(x, y);
    return framed;
}

} // namespace

TEST_CASE("small forms are finer than large ones") {
    const auto small = fineness(waves(24)), middle = fineness(waves(40)), large = fineness(waves(80));
    REQUIRE((small && middle && large));
    CHECK(small->value > middle->value + 0.3F);
    CHECK(middle->value > large->value + 0.2F);
    CHECK(large->empty == 0);
}

TEST_CASE("black bars and the size of the picture change next to nothing") {
    const auto plain = fineness(waves(40)), framed = fineness(between_bars(waves(40), 60)),
               half = fineness(waves(20, 320, 180));
    REQUIRE((plain && framed && half));
    CHECK(framed->value == plain->value);
    CHECK(std::abs(half->value - plain->value) < 0.05F);
}

TEST_CASE("a mirror changes next to nothing, and a darker print less than half a class") {
    for (const double length : {24.0, 40.0, 80.0}) {
        const Plane<std::uint8_t> picture = waves(length, 620);
        Plane<std::uint8_t> mirrored = picture, darker = picture;
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x) {
                mirrored.at(x, y) = picture.at(picture.width - 1 - x, y);
                darker.at(x, y) = static_cast<std::uint8_t>(picture.at(x, y) * 85 / 100);
            }
        CHECK(std::abs(fineness(mirrored)->value - fineness(picture)->value) < 0.02F);
        CHECK(std::abs(fineness(darker)->value - fineness(picture)->value) < 0.065F);
    }
}

TEST_CASE("an even picture is empty, dark or light; of next to no picture nothing is said") {
    for (const int level : {0, 20, 128, 255}) {
        Plane<std::uint8_t> even(640, 360);
        even.values.assign(even.values.size(), static_cast<std::uint8_t>(level));
        REQUIRE(fineness(even));
        CHECK(fineness(even)->empty == 1);
    }
    CHECK_FALSE(fineness(Plane<std::uint8_t>(20, 12)));
    CHECK_FALSE(fineness(Plane<std::uint8_t>()));
}

TEST_CASE("a sighting holds both numbers, and a stranger's that does not is none") {
    const auto held = scale::fineness_of(scale::sighting_of({-1.25F, 0.5F}));
    REQUIRE(held);
    CHECK(held->value == -1.25F);
    CHECK(held->empty == 0.5F);
    Sighting strange = scale::sighting_of({-1.25F, 0.5F});
    strange.numbers[0] = std::numeric_limits<float>::quiet_NaN();
    CHECK_FALSE(scale::fineness_of(strange));
    strange.numbers = {1};
    CHECK_FALSE(scale::fineness_of(strange));
}
