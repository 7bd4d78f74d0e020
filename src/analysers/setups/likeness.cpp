#include "analysers/setups/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::setups {

namespace {

/// Levels squared: as much as grain and coding bring. A block with less has no pattern.
constexpr float noise = 4;
/// Blocks that must have a pattern.
constexpr std::size_t least_blocks = 4;
/// Correlation of the blocks' means below which pictures are not compared further: of all pairs of the tune
/// split whose likeness is above 0.55, the least had 0.63.
constexpr float least_ground = 0.6F;

template <std::size_t count>
float mean(const std::array<float, count>& values) {
    float sum = 0;
    for (const float value : values)
        sum += value;
    return sum / static_cast<float>(count);
}

template <std::size_t count>
float product(const std::array<float, count>& a, const std::array<float, count>& b) {
    static_assert(count % 4 == 0);
    std::array<float, 4> sums{}; // four at a time: the compiler may not reorder a sum itself
    for (std::size_t i = 0; i < count; i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Takes the mean away, and divides by the root of what is left and as much noise. Gives what is left, a
/// value.
template <std::size_t count>
float centre(std::array<float, count>& values) {
    const float middle = mean(values);
    for (float& value : values)
        value -= middle;
    const float energy = product(values, values) / static_cast<float>(count);
    const float length = std::sqrt((energy + noise) * static_cast<float>(count));
    for (float& value : values)
        value /= length;
    return energy;
}

} // namespace

std::vector<float> cell_levels(const LookPicture& picture) {
    const Plane<std::uint8_t>& luma = picture.luma;
    std::vector<float> levels;
    levels.reserve(static_cast<std::size_t>(across) * down);
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column) {
            const int top = row * luma.height / down, left = column * luma.width / across;
            const int bottom = std::max(top + 1, (row + 1) * luma.height / down);
            const int right = std::max(left + 1, (column + 1) * luma.width / across);
            int sum = 0;
            for (int y = top; y < bottom; ++y)
                for (int x = left; x < right; ++x)
                    sum += luma.at(x, y);
            levels.push_back(static_cast<float>(sum) / static_cast<float>((bottom - top) * (right - left)));
        }
    return levels;
}

Comparable comparable(std::span<const float> levels) {
    constexpr int width = across / blocks_across, height = down / blocks_down;
    Comparable picture;
    for (int block = 0; block < blocks; ++block) {
        const int left = block % blocks_across * width, top = block / blocks_across * height;
        auto& pattern = picture.pattern[static_cast<std::size_t>(block)];
        for (int cell = 0; cell < block_cells; ++cell)
            pattern[static_cast<std::size_t>(cell)] =
                levels[static_cast<std::size_t>((top + cell / width) * across + left + cell % width)];
        picture.ground[static_cast<std::size_t>(block)] = mean(pattern);
        picture.textured[static_cast<std::size_t>(block)] = centre(pattern) > noise;
    }
    centre(picture.ground);
    return picture;
}

float likeness(const Comparable& a, const Comparable& b) {
    if (product(a.ground, b.ground) < least_ground) return 0;
    std::array<float, blocks> correlations;
    std::size_t count = 0;
    for (std::size_t block = 0; block < blocks; ++block)
        if (a.textured[block] || b.textured[block])
            correlations[count++] = product(a.pattern[block], b.pattern[block]);
    if (count < least_blocks) return 0;
    const auto middle = correlations.begin() + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(correlations.begin(), middle, correlations.begin() + static_cast<std::ptrdiff_t>(count));
    return std::max(0.0F, *middle);
}

} // namespace decoupage::setups
