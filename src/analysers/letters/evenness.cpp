#include "analysers/letters/evenness.hpp"

#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cstdlib>

namespace decoupage::letters {

namespace {

constexpr int fewest_columns = 40;  // at least, of the picture made small
constexpr int step_allowed = 8;     // levels, from one place to the next
constexpr int levels_apart = 48;    // levels, from most places
constexpr float least_told = 0.35f; // share of the places, to tell by
constexpr float edge_share = 0.12f; // of the picture's sides

/// Is the place within a line, or as near as half its letters' height?
bool is_written(float across, float down, const std::vector<SeenLine>& lines) {
    return std::ranges::any_of(lines, [&](const SeenLine& line) {
        const float above = line.height / 2;
        return down > line.box.top - above && down < line.box.top + line.box.height + above &&
               across > line.box.left - above && across < line.box.left + line.box.width + above;
    });
}

std::uint8_t middle_level(std::vector<std::uint8_t> levels) {
    const auto middle = levels.begin() + std::ssize(levels) / 2;
    std::ranges::nth_element(levels, middle);
    return *middle;
}

} // namespace

float evenness(const Plane<std::uint8_t>& luma, const std::vector<SeenLine>& lines) {
    Plane<std::uint8_t> halves;
    const Plane<std::uint8_t>* smallest = &luma;
    while (smallest->width >= 2 * fewest_columns && smallest->height >= fewest_columns) {
        halves = lookouts::halved(*smallest);
        smallest = &halves;
    }
    const Plane<std::uint8_t>& small = *smallest;
    if (small.values.empty()) return 0;
    const int most = middle_level(small.values);
    int even = 0, told = 0, all = 0;
    for (int y = 0; y + 1 < small.height; ++y)
        for (int x = 0; x + 1 < small.width; ++x) {
            const float across = (static_cast<float>(x) + 0.5f) / static_cast<float>(small.width),
                        down = (static_cast<float>(y) + 0.5f) / static_cast<float>(small.height);
            if (std::min({across, 1 - across, down, 1 - down}) < edge_share) continue;
            ++all;
            if (is_written(across, down, lines)) continue;
            const int level = small.at(x, y);
            ++told;
            even += std::abs(level - most) <= levels_apart &&
                    std::abs(level - small.at(x + 1, y)) <= step_allowed &&
                    std::abs(level - small.at(x, y + 1)) <= step_allowed;
        }
    return told == 0 || static_cast<float>(told) < least_told * static_cast<float>(all)
               ? 0
               : static_cast<float>(even) / static_cast<float>(told);
}

} // namespace decoupage::letters
