#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace decoupage::lookouts {

namespace {

/// Where one of `of` pixels lies among `length`: between two of them.
struct Place {
    int first, second;
    std::uint32_t share; ///< of the second, of 256
};

std::vector<Place> places(int length, int of) {
    constexpr std::int64_t one = 1 << 16;
    std::vector<Place> all;
    all.reserve(static_cast<std::size_t>(of));
    for (int i = 0; i < of; ++i) {
        const std::int64_t centre = (2 * std::int64_t{i} + 1) * length * one / (2 * of) - one / 2;
        const std::int64_t at = std::clamp<std::int64_t>(centre, 0, (std::int64_t{length} - 1) * one);
        const int first = static_cast<int>(at / one);
        all.push_back({first, std::min(first + 1, length - 1), static_cast<std::uint32_t>(at % one / 256)});
    }
    return all;
}

Plane<std::uint8_t> bilinear(const Plane<std::uint8_t>& from, int width, int height) {
    Plane<std::uint8_t> to(width, height);
    const auto columns = places(from.width, width), rows = places(from.height, height);
    std::vector<std::uint32_t> between(static_cast<std::size_t>(from.width)); // two rows, mixed
    for (int y = 0; y < height; ++y) {
        const auto [top, bottom, down] = rows[static_cast<std::size_t>(y)];
        const std::uint8_t *const upper = from.row(top).data(), *const lower = from.row(bottom).data();
        for (std::size_t x = 0; x < between.size(); ++x)
            between[x] = upper[x] * (256 - down) + lower[x] * down;
        std::uint8_t* const row = to.values.data() + static_cast<std::ptrdiff_t>(y) * width;
        for (std::size_t x = 0; x < columns.size(); ++x) {
            const auto [left, right, share] = columns[x];
            const std::uint32_t mixed = between[static_cast<std::size_t>(left)] * (256 - share) +
                                        between[static_cast<std::size_t>(right)] * share;
            row[x] = static_cast<std::uint8_t>((mixed + (1 << 15)) >> 16);
        }
    }
    return to;
}

} // namespace

Plane<std::uint8_t> halved(const Plane<std::uint8_t>& from) {
    Plane<std::uint8_t> to(from.width / 2, from.height / 2);
    for (int y = 0; y < to.height; ++y) {
        const std::uint8_t *const upper = from.row(2 * y).data(), *const lower = from.row(2 * y + 1).data();
        std::uint8_t* const row = to.values.data() + static_cast<std::ptrdiff_t>(y) * to.width;
        for (int x = 0; x < to.width; ++x)
            row[x] = static_cast<std::uint8_t>(
                (upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1] + 2) / 4);
    }
    return to;
}

Plane<std::uint8_t> cut_out(const Plane<std::uint8_t>& from, int left, int top, int width, int height) {
    Plane<std::uint8_t> part(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            part.at(x, y) =
                from.at(std::clamp(left + x, 0, from.width - 1), std::clamp(top + y, 0, from.height - 1));
    return part;
}

Plane<std::uint8_t> shrunk(const Plane<std::uint8_t>& from, int width, int height) {
    if (from.width == width && from.height == height) return from;
    if (from.width >= 2 * width && from.height >= 2 * height) return shrunk(halved(from), width, height);
    return bilinear(from, width, height);
}

} // namespace decoupage::lookouts
