#pragma once
/// A picture divided into boxes, and what the pixels of each add up to.

#include "analysers/transitions/area.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <vector>

namespace decoupage::analysers {

/// A side of a picture divided into `count` stretches as alike as may be. Each is a pixel at least: those of
/// a shorter side share pixels.
template <std::size_t count>
struct Stretches {
    std::array<int, count> first{}, end{};

    Stretches(int from, int length) {
        constexpr auto parts = static_cast<int>(count);
        for (int i = 0; i < parts; ++i) {
            const auto at = static_cast<std::size_t>(i);
            first[at] = from + i * length / parts;
            end[at] = std::max(first[at] + 1, from + (i + 1) * length / parts);
        }
    }
    int length(std::size_t at) const { return end[at] - first[at]; }
};

/// What the values of each stretch of a line add up to. `left_of`: room for one value more than the line has.
template <std::size_t count>
void add_up(const std::vector<int>& line, const Stretches<count>& stretches, std::vector<int>& left_of,
            std::array<int, count>& sums) {
    // The usual proxy is twice as wide as the motion picture: pairs are added many at a time.
    if (line.size() == 2 * count && stretches.length(0) == 2) {
        for (std::size_t x = 0; x < count; ++x)
            sums[x] = line[2 * x] + line[2 * x + 1];
        return;
    }
    std::partial_sum(line.begin(), line.end(), left_of.begin() + 1);
    for (std::size_t x = 0; x < count; ++x)
        sums[x] = left_of[static_cast<std::size_t>(stretches.end[x])] -
                  left_of[static_cast<std::size_t>(stretches.first[x])];
}

/// Divides an area of a picture into `across` x `down` boxes and calls `put(y, sums, pixels)` for every row
/// of them: what the pixels of each box of the row add up to, and how many they are.
template <std::size_t across, std::size_t down, class Put>
void each_row_of_boxes(const Plane<std::uint8_t>& luma, Area area, Put put) {
    const Stretches<down> rows(area.top, area.bottom - area.top);
    const Stretches<across> columns(area.left, area.right - area.left);
    const auto width = static_cast<std::size_t>(luma.width);
    std::vector<int> sum_of_column(width), left_of(width + 1);
    std::array<int, across> sums{}, pixels{};
    for (std::size_t y = 0; y < down; ++y) {
        std::fill(sum_of_column.begin(), sum_of_column.end(), 0);
        for (int v = rows.first[y]; v < rows.end[y]; ++v) {
            const std::uint8_t* row = luma.row(v).data();
            for (std::size_t u = 0; u < width; ++u)
                sum_of_column[u] += row[u];
        }
        add_up(sum_of_column, columns, left_of, sums);
        for (std::size_t x = 0; x < across; ++x)
            pixels[x] = rows.length(y) * columns.length(x);
        put(static_cast<int>(y), sums, pixels);
    }
}

} // namespace decoupage::analysers
