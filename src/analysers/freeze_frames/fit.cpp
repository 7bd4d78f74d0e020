#include "analysers/freeze_frames/fit.hpp"

#include "analysers/freeze_frames/row_loops.hpp"
#include "signal/ranked.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace decoupage::freeze_frames {

namespace {

constexpr int width = grid_width, height = grid_height;
constexpr int block = Blocks::side;
constexpr float levels = block * block * 16;
constexpr int coarse = 3; // every third row is enough to fit by
constexpr int most_of_cell = 12 * 16;
constexpr double near_scale =
    32; // the slope of scale is kept 32 times too small, so that sums fit in 32 bits

constexpr std::size_t cell(int x, int y) {
    return static_cast<std::size_t>(y * width + x);
}

} // namespace

Fit::Fit(const SmoothPicture& later) : later_(later) {
    std::int32_t sum = 0;
    for (const std::int16_t level : later.cells)
        sum += level;
    mean_ = sum / (width * height);
    for (int y = 1; y < height - 1; ++y)
        for (int x = 1; x < width - 1; ++x) {
            const int across = (later.at(x + 1, y) - later.at(x - 1, y)) / 2,
                      down = (later.at(x, y + 1) - later.at(x, y - 1)) / 2;
            const int outward = across * (2 * x - width + 1) + down * (2 * y - height + 1);
            slopes_[0][cell(x, y)] = static_cast<std::int16_t>(across);
            slopes_[1][cell(x, y)] = static_cast<std::int16_t>(down);
            slopes_[2][cell(x, y)] = static_cast<std::int16_t>(outward / static_cast<int>(2 * near_scale));
            slopes_[3][cell(x, y)] = static_cast<std::int16_t>(later.at(x, y) - mean_);
        }
    factorise();
}

/// Cholesky's factor of the sums of products of all slopes (and of one, for the offset).
void Fit::factorise() {
    std::array<Sums, unknowns> products{};
    for (std::size_t y = coarse; y + 1 < height; y += coarse) {
        for (std::size_t i = 0; i + 1 < unknowns; ++i) {
            const std::int16_t* slope = slopes_[i].data() + y * width;
            for (std::size_t j = 0; j <= i; ++j) {
                const std::int16_t* other = slopes_[j].data() + y * width;
                std::int32_t row = 0;
                for (std::size_t x = 0; x < width; ++x)
                    row += slope[x] * other[x];
                products[i][j] += row;
            }
            std::int32_t row = 0;
            for (std::size_t x = 0; x < width; ++x)
                row += slope[x];
            products[unknowns - 1][i] += row;
        }
        products[unknowns - 1][unknowns - 1] += width - 2;
    }
    // Plain pictures have no slope: then nothing moves.
    for (std::size_t i = 0; i + 1 < unknowns; ++i)
        products[i][i] += 64.0 * width * height;
    for (std::size_t i = 0; i < unknowns; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = products[i][j];
            for (std::size_t k = 0; k < j; ++k)
                rest -= factor_[i][k] * factor_[j][k];
            factor_[i][j] = i == j ? std::sqrt(std::max(rest, 1.0)) : rest / factor_[j][j];
        }
}

Fit::Sums Fit::solved(Sums sums) const {
    for (std::size_t i = 0; i < unknowns; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            sums[i] -= factor_[i][k] * sums[k];
        sums[i] /= factor_[i][i];
    }
    for (std::size_t i = unknowns; i-- > 0;) {
        for (std::size_t k = i + 1; k < unknowns; ++k)
            sums[i] -= factor_[k][i] * sums[k];
        sums[i] /= factor_[i][i];
    }
    return sums;
}

Fit::Sums Fit::sums(const Moved& moved) const {
    Sums result{};
    for (int y = coarse; y < height - 1; y += coarse) {
        if (y < moved.top || y >= moved.bottom) continue;
        const std::int16_t* less = moved.row(y);
        for (std::size_t i = 0; i + 1 < unknowns; ++i) {
            const std::int16_t* slope = slopes_[i].data() + cell(0, y);
            std::int32_t row = 0;
            for (std::size_t x = 0; x < width; ++x)
                row += slope[x] * less[x];
            result[i] += row;
        }
        std::int32_t row = 0;
        for (std::size_t x = 1; x < width - 1; ++x)
            row += less[x];
        result[unknowns - 1] += row;
    }
    return result;
}

View Fit::view(const SmoothPicture& earlier, View guess, int steps) const {
    for (int step = 0; step < steps; ++step) {
        const Moved there = moved(earlier, later_, guess, coarse);
        if (2 * there.shared() < width * height) break;
        const Sums by = solved(sums(there));
        // Further than a few cells at a time the slopes say nothing.
        const double right = std::clamp(by[0], -3.0, 3.0), down = std::clamp(by[1], -3.0, 3.0),
                     nearer = std::clamp(by[2] / near_scale, -0.1, 0.1);
        guess = {std::clamp(guess.scale * (1 - nearer), 0.5, 2.0), guess.right - guess.scale * right,
                 guess.down - guess.scale * down};
        if (std::abs(right) + std::abs(down) + near_scale * std::abs(nearer) < 0.01) break;
    }
    return guess;
}

Blocks Fit::blocks(const SmoothPicture& earlier, const View& view) const {
    Blocks blocks;
    blocks.sums.fill(Blocks::unseen);
    const Moved there = moved(earlier, later_, view, 1);
    if (2 * there.shared() < width * height) return blocks;
    const Sums solution = solved(sums(there));
    const Light light{mean_,
                      static_cast<std::int32_t>(std::lround(std::clamp(solution[3], -0.9, 9.0) * 4096)),
                      static_cast<std::int32_t>(std::lround(solution[4]))};
    std::int16_t* block_row = blocks.sums.data();
    for (int top = 0; top < height; top += block, block_row += Blocks::across) {
        if (top < there.top || top + block > there.bottom) continue;
        std::array<std::int16_t, width> columns{};
        for (int y = top; y < top + block; ++y)
            add_unlike(there.row(y), later_.row(y), light, most_of_cell, columns.data());
        for (int left = 0; left < width; left += block)
            if (left >= there.left && left + block <= there.right)
                block_row[left / block] = static_cast<std::int16_t>(
                    std::accumulate(columns.begin() + left, columns.begin() + left + block, 0));
    }
    return blocks;
}

Difference difference(const Blocks& blocks) {
    auto sums = blocks.sums;
    const auto end = std::remove(sums.begin(), sums.end(), Blocks::unseen);
    const std::span<const std::int16_t> seen(sums.begin(), end);
    if (seen.size() < 3) return {};
    return {ranked(seen, seen.size() - 1) / levels, ranked(seen, seen.size() - 3) / levels,
            ranked(seen, seen.size() / 2) / levels};
}

Growth growth(const Blocks& sooner, const Blocks& later) {
    Growth growth;
    int most = -1;
    for (std::size_t i = 0; i < later.sums.size(); ++i) {
        if (sooner.sums[i] == Blocks::unseen || later.sums[i] == Blocks::unseen) continue;
        const int grown = std::max(0, later.sums[i] - sooner.sums[i]);
        if (grown > most) most = grown, growth.place = static_cast<int>(i);
    }
    if (most >= 0) growth.most = static_cast<float>(most) / levels;
    return growth;
}

} // namespace decoupage::freeze_frames
