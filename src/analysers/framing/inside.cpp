#include "analysers/framing/inside.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::framing {

namespace {

constexpr int brightest_dark = 40;                                   // levels: no pixel of a bar is lighter
constexpr float thinnest = 0.0125F, thickest = 0.4F, unlike = 0.02F; // of the frame

/// How far the dark lines reach from one end, as a share of all.
template <class Iterator>
float dark_share(Iterator from, Iterator end) {
    const auto lit = std::find_if(from, end, [](std::uint8_t most) { return most > brightest_dark; });
    return from == end
               ? 0.0F
               : static_cast<float>(std::distance(from, lit)) / static_cast<float>(std::distance(from, end));
}

void both(const std::vector<std::uint8_t>& most, float& first, float& last) {
    const float before = dark_share(most.begin(), most.end()),
                behind = dark_share(most.rbegin(), most.rend());
    if (std::min(before, behind) <= thinnest || std::max(before, behind) > thickest) return;
    if (std::abs(before - behind) > unlike) return;
    first = before, last = behind;
}

/// Lightness by the sum of four levels.
const std::array<std::int16_t, 4 * 255 + 1>& lightness_by_sum() {
    static const auto table = [] {
        std::array<std::int16_t, 4 * 255 + 1> made{};
        for (std::size_t sum = 0; sum < made.size(); ++sum)
            made[sum] = static_cast<std::int16_t>(std::lround(
                lightness_one * lightness_of(std::pow(static_cast<double>(sum) / (4 * 255), 2.2))));
        return made;
    }();
    return table;
}

int lines(float share, int of) {
    return static_cast<int>(std::ceil(share * static_cast<float>(of)));
}

} // namespace

double lightness_of(double luminance) {
    return luminance > 216.0 / 24389 ? 116 * std::cbrt(luminance) - 16 : luminance * 24389 / 27;
}

Inside inside(const Proxy& proxy) {
    Inside found;
    both(proxy.row_most, found.top, found.bottom);
    both(proxy.column_most, found.left, found.right);
    return found;
}

Pixels pixels(const Plane<std::uint8_t>& luma, const Inside& bars) {
    return {lines(bars.left, luma.width), lines(bars.top, luma.height),
            luma.width - lines(bars.right, luma.width), luma.height - lines(bars.bottom, luma.height)};
}

Plane<std::int16_t> lightness(const Proxy& proxy, const Inside& bars) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    const auto [left, top, right, bottom] = pixels(luma, bars);
    const int width = (right - left) / 2, height = (bottom - top) / 2;
    if (width < 2 || height < 2) return {};
    const auto& table = lightness_by_sum();
    Plane<std::int16_t> light(width, height);
    std::vector<std::uint16_t> sums(static_cast<std::size_t>(width));
    for (int y = 0; y < height; ++y) {
        const std::uint8_t *upper = luma.row(top + 2 * y).data() + left,
                           *lower = luma.row(top + 2 * y + 1).data() + left;
        for (int x = 0; x < width; ++x)
            sums[static_cast<std::size_t>(x)] =
                static_cast<std::uint16_t>(upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1]);
        std::int16_t* row = &light.at(0, y);
        for (int x = 0; x < width; ++x)
            row[x] = table[sums[static_cast<std::size_t>(x)]];
    }
    return light;
}

Plane<std::int16_t> halved(const Plane<std::int16_t>& plane) {
    const int width = std::max(1, plane.width / 2), height = std::max(1, plane.height / 2);
    if (plane.width < 2 || plane.height < 2) return plane;
    Plane<std::int16_t> half(width, height);
    for (int y = 0; y < height; ++y) {
        const std::int16_t *upper = plane.row(2 * y).data(), *lower = plane.row(2 * y + 1).data();
        std::int16_t* row = &half.at(0, y);
        for (int x = 0; x < width; ++x)
            row[x] = static_cast<std::int16_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
    }
    return half;
}

} // namespace decoupage::framing
