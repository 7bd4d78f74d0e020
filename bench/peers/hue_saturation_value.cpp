#include "bench/peers/hue_saturation_value.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::bench {

namespace {

/// A quotient with 12 fractional bits, rounded; the divisions of OpenCV's 8-bit conversion are such.
int fixed_quotient(int dividend, double divisor) {
    return divisor == 0 ? 0 : static_cast<int>(std::lrint(dividend * 4096.0 / divisor));
}

int rounded(int fixed) {
    return (fixed + 2048) >> 12;
}

/// Which two rows (or columns) a place lies between, and how far it is from the first.
struct Between {
    int first = 0, second = 0;
    float part = 0;
};

std::vector<Between> places(int from, int to) {
    std::vector<Between> result(static_cast<std::size_t>(to));
    const double scale = static_cast<double>(from) / to;
    for (int i = 0; i < to; ++i) {
        const double place = std::clamp((i + 0.5) * scale - 0.5, 0.0, from - 1.0);
        const int first = static_cast<int>(place);
        result[static_cast<std::size_t>(i)] = {first, std::min(first + 1, from - 1),
                                               static_cast<float>(place - first)};
    }
    return result;
}

} // namespace

HueSaturationValue hue_saturation_value(int blue, int green, int red) {
    const int most = std::max({blue, green, red});
    const int range = most - std::min({blue, green, red});
    const int saturation = rounded(range * fixed_quotient(255, most));
    const int turn = most == red     ? green - blue
                     : most == green ? blue - red + 2 * range
                                     : red - green + 4 * range;
    const int hue = rounded(turn * fixed_quotient(180, 6.0 * range));
    return {static_cast<std::uint8_t>(hue < 0 ? hue + 180 : hue), static_cast<std::uint8_t>(saturation),
            static_cast<std::uint8_t>(most)};
}

Size compared_size(Size film) {
    constexpr double longest = 256.0;
    const double factor = std::max(film.width, film.height) / longest;
    if (factor <= 1) return film;
    const auto shorter = [factor](int side) {
        return std::max(1, static_cast<int>(std::lrint(side / factor)));
    };
    return {shorter(film.width), shorter(film.height)};
}

std::vector<HueSaturationValue> shrunk(std::span<const std::byte> picture, Size from, Size to) {
    const auto columns = places(from.width, to.width), rows = places(from.height, to.height);
    std::vector<HueSaturationValue> result;
    result.reserve(columns.size() * rows.size());
    for (const Between& row : rows)
        for (const Between& column : columns) {
            const auto level = [&](int y, int x, int channel) {
                const std::size_t pixel = static_cast<std::size_t>(y) * from.width + x;
                return static_cast<float>(std::to_integer<int>(picture[3 * pixel + channel]));
            };
            const auto mixed = [&](int channel) {
                const float above = std::lerp(level(row.first, column.first, channel),
                                              level(row.first, column.second, channel), column.part);
                const float below = std::lerp(level(row.second, column.first, channel),
                                              level(row.second, column.second, channel), column.part);
                return static_cast<int>(std::lrint(std::lerp(above, below, row.part)));
            };
            result.push_back(hue_saturation_value(mixed(0), mixed(1), mixed(2)));
        }
    return result;
}

double content_difference(std::span<const HueSaturationValue> a, std::span<const HueSaturationValue> b) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i].hue - b[i].hue) + std::abs(a[i].saturation - b[i].saturation) +
               std::abs(a[i].value - b[i].value);
    return a.empty() ? 0.0 : static_cast<double>(sum) / static_cast<double>(a.size()) / 3.0;
}

} // namespace decoupage::bench
