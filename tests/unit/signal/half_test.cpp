#include "signal/half.hpp"

#include <bit>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();

/// What the standard says a half float is, in plain arithmetic.
double meaning(std::uint16_t half) {
    const int exponent = half >> 10 & 31;
    const double fraction = half & 1023;
    const double size = exponent == 0    ? std::ldexp(fraction, -24)
                        : exponent == 31 ? std::numeric_limits<double>::infinity()
                                         : std::ldexp(1024 + fraction, exponent - 25);
    return half & 0x8000 ? -size : size;
}

/// The nearest half float, found by rounding to the step of the value's own binade.
double nearest(float value) {
    if (std::abs(value) >= 65520.0f) return std::copysign(infinite, value);
    int exponent = 0;
    std::frexp(value, &exponent);
    const double step = std::ldexp(1.0, std::max(exponent - 11, -24));
    return std::nearbyint(value / step) * step;
}

} // namespace

TEST_CASE("every half float means what the standard says, and survives being rounded again") {
    for (std::uint32_t bits = 0; bits < 0x10000; ++bits) {
        const auto half = static_cast<std::uint16_t>(bits);
        const float value = from_half(half);
        if ((bits & 0x7fff) > 0x7c00) {
            CHECK(std::isnan(value));
            CHECK(std::isnan(from_half(to_half(value))));
        } else {
            REQUIRE(static_cast<double>(value) == meaning(half));
            REQUIRE(to_half(value) == half);
        }
    }
}

TEST_CASE("values are rounded to the nearest half float, ties to the even one") {
    std::mt19937 random(7);
    for (int i = 0; i < 200'000; ++i) {
        const float value = std::bit_cast<float>(static_cast<std::uint32_t>(random()));
        if (std::isnan(value)) continue;
        REQUIRE(static_cast<double>(from_half(to_half(value))) == nearest(value));
    }
    for (std::uint16_t half = 0; half < 0x7bff; ++half) { // half-way between neighbours
        const auto next = static_cast<std::uint16_t>(half + 1);
        const float between = (from_half(half) + from_half(next)) / 2;
        REQUIRE(to_half(between) == (half % 2 == 0 ? half : next));
    }
}

TEST_CASE("the ends of the range") {
    CHECK(from_half(to_half(65504.0f)) == 65504.0f);
    CHECK(from_half(to_half(std::nextafter(65520.0f, 0.0f))) == 65504.0f);
    CHECK(from_half(to_half(65520.0f)) == infinite);
    CHECK(from_half(to_half(-infinite)) == -infinite);
    CHECK(from_half(to_half(0x1p-24f)) == 0x1p-24f);
    CHECK(from_half(to_half(0x1p-26f)) == 0.0f);
    CHECK(std::signbit(from_half(to_half(-0.0f))));
}

TEST_CASE("spans are rounded like their values") {
    std::vector<float> values;
    for (int i = 0; i < 1000; ++i)
        values.push_back(static_cast<float>(i) * 1.37f - 300.0f);
    std::vector<std::uint16_t> halves(values.size());
    to_half(values, halves);
    std::vector<float> read(values.size());
    from_half(halves, read);
    for (std::size_t i = 0; i < values.size(); ++i)
        REQUIRE(read[i] == from_half(to_half(values[i])));
    round_to_half(values);
    CHECK(values == read);
    round_to_half({});
}

TEST_CASE("many half floats are read as each of them alone, NaN as NaN") {
    std::vector<std::uint16_t> halves(65536 + 5);
    for (std::size_t i = 0; i < halves.size(); ++i)
        halves[i] = static_cast<std::uint16_t>(i);
    std::vector<float> values(halves.size());
    from_half(halves, values);
    for (std::size_t i = 0; i < halves.size(); ++i) {
        const float alone = from_half(halves[i]);
        REQUIRE(std::isnan(alone) == std::isnan(values[i]));
        if (!std::isnan(alone))
            REQUIRE(std::bit_cast<std::uint32_t>(alone) == std::bit_cast<std::uint32_t>(values[i]));
    }
}
