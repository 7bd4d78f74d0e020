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

namespace {

/// Whole cells inside a stretch.
struct Cells {
    int first = 0, count = 0;
};

Cells cells_in(float first, float length, int count) {
    constexpr float rounded = 0.01F; // of a cell
    const auto cells = static_cast<float>(count);
    const int from = static_cast<int>(std::ceil(first * cells - rounded));
    const int end = static_cast<int>(std::floor((first + length) * cells + rounded));
    return end > from ? Cells{from, end - from} : Cells{0, count};
}

/// The mean of a stretch of one cell in `of`, drawn over `cells`: which of these lie in it, and how far.
template <class Add>
void each_share(int place, int of, Cells cells, const Add& add) {
    const float scale = static_cast<float>(cells.count) / static_cast<float>(of);
    const float first = static_cast<float>(place) * scale, end = static_cast<float>(place + 1) * scale;
    for (int cell = static_cast<int>(first); cell < cells.count && static_cast<float>(cell) < end; ++cell) {
        const float share =
            std::min(end, static_cast<float>(cell + 1)) - std::max(first, static_cast<float>(cell));
        if (share > 0) add(cells.first + cell, share / scale);
    }
}

} // namespace

std::vector<float> cells_inside(std::span<const float> levels, const Box& part) {
    const Cells columns = cells_in(part.left, part.width, across),
                rows = cells_in(part.top, part.height, down);
    std::vector<float> inside;
    if (columns.count == across && rows.count == down) return {levels.begin(), levels.end()};
    inside.reserve(levels.size());
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x) {
            float sum = 0;
            each_share(y, down, rows, [&](int row, float of_row) {
                each_share(x, across, columns, [&](int column, float of_column) {
                    sum += of_row * of_column * levels[static_cast<std::size_t>(row * across + column)];
                });
            });
            inside.push_back(sum);
        }
    return inside;
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

bool may_be_alike(const Ground& a, const Ground& b) {
    return product(a, b) >= least_ground;
}

float likeness(const Comparable& a, const Comparable& b) {
    if (!may_be_alike(a.ground, b.ground)) return 0;
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
