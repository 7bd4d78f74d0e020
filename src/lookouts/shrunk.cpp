#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <vector>

namespace decoupage::lookouts {

namespace {

Plane<std::uint8_t> bilinear(const Plane<std::uint8_t>& from, int width, int height) {
    constexpr std::int64_t one = 1 << 16;
    Plane<std::uint8_t> to(width, height);
    struct Place {
        int first, second;
        std::int64_t share; ///< of the second, of 256
    };
    const auto places = [](int length, int of) {
        std::vector<Place> all;
        for (int i = 0; i < of; ++i) {
            const std::int64_t centre = (2 * std::int64_t{i} + 1) * length * one / (2 * of) - one / 2;
            const std::int64_t at = std::clamp<std::int64_t>(centre, 0, (std::int64_t{length} - 1) * one);
            const int first = static_cast<int>(at / one);
            all.push_back({first, std::min(first + 1, length - 1), at % one / 256});
        }
        return all;
    };
    const auto columns = places(from.width, width), rows = places(from.height, height);
    for (int y = 0; y < height; ++y) {
        const auto [top, bottom, down] = rows[static_cast<std::size_t>(y)];
        const auto upper = from.row(top), lower = from.row(bottom);
        for (int x = 0; x < width; ++x) {
            const auto [left, right, share] = columns[static_cast<std::size_t>(x)];
            const std::int64_t above = upper[left] * (256 - share) + upper[right] * share;
            const std::int64_t below = lower[left] * (256 - share) + lower[right] * share;
            to.at(x, y) = static_cast<std::uint8_t>((above * (256 - down) + below * down + (1 << 15)) >> 16);
        }
    }
    return to;
}

} // namespace

Plane<std::uint8_t> halved(const Plane<std::uint8_t>& from) {
    Plane<std::uint8_t> to(from.width / 2, from.height / 2);
    for (int y = 0; y < to.height; ++y)
        for (int x = 0; x < to.width; ++x)
            to.at(x, y) =
                static_cast<std::uint8_t>((from.at(2 * x, 2 * y) + from.at(2 * x + 1, 2 * y) +
                                           from.at(2 * x, 2 * y + 1) + from.at(2 * x + 1, 2 * y + 1) + 2) /
                                          4);
    return to;
}

Plane<std::uint8_t> shrunk(const Plane<std::uint8_t>& from, int width, int height) {
    if (from.width == width && from.height == height) return from;
    if (from.width >= 2 * width && from.height >= 2 * height) return shrunk(halved(from), width, height);
    return bilinear(from, width, height);
}

} // namespace decoupage::lookouts
