#include "analysers/freeze_frames/fit.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace decoupage::freeze_frames {

namespace {

constexpr int width = grid_width, height = grid_height;
constexpr int block = 4;
constexpr int coarse = 3; // every third row is enough to fit by
constexpr int most_of_cell = 12 * 16;
constexpr double near_scale =
    32; // the slope of scale is kept 32 times too small, so that sums fit in 32 bits

constexpr std::size_t cell(int x, int y) {
    return static_cast<std::size_t>(y * width + x);
}

using Weights = std::array<std::int16_t, 4>;

/// The weights in 1/256 of four neighbouring cells, for a place so many 1/256 behind the second of them
/// (Catmull and Rom 1974).
constexpr std::array<Weights, 256> all_weights = [] {
    std::array<Weights, 256> all{};
    for (int part = 0; part < 256; ++part) {
        const double t = part / 256.0, square = t * t, cube = square * t;
        const auto fixed = [](double weight) {
            const double scaled = 128 * weight;
            return static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
        };
        const int before = fixed(-cube + 2 * square - t), after = fixed(-3 * cube + 4 * square + t),
                  beyond = fixed(cube - square);
        all[static_cast<std::size_t>(part)] = {
            static_cast<std::int16_t>(before), static_cast<std::int16_t>(256 - before - after - beyond),
            static_cast<std::int16_t>(after), static_cast<std::int16_t>(beyond)};
    }
    return all;
}();

/// The cells that one side of a moved picture is read from: `from`, one before it and two behind it.
template <int cells>
struct Reading {
    std::array<int, cells> from{};
    std::array<std::array<std::int16_t, cells>, 4> weight{}; ///< of the four, in 1/256
    int first = cells, end = 0;                              ///< those that lie inside the picture

    Reading(double scale, double shift) {
        constexpr double middle = (cells - 1) / 2.0;
        constexpr int one = 1 << 16;
        const auto step = static_cast<std::int32_t>(std::lround(scale * one));
        auto place = static_cast<std::int32_t>(
            std::lround(std::clamp(shift + middle * (1 - scale), -200.0, 200.0) * one));
        for (std::size_t i = 0; i < cells; ++i, place += step) {
            const int fixed = (place + 128) >> 8;
            from[i] = fixed >> 8;
            const Weights& weights = all_weights[static_cast<std::size_t>(fixed & 255)];
            for (std::size_t k = 0; k < 4; ++k)
                weight[k][i] = weights[k];
            if (fixed < 0 || fixed > (cells - 1) * 256) continue;
            first = std::min(first, static_cast<int>(i));
            end = static_cast<int>(i) + 1;
        }
    }
};

/// A row of cells, its ends repeated so that cells beyond them can be read.
struct Row {
    static constexpr int before = 1, behind = 2;
    std::array<std::int16_t, before + width + behind> cells{};

    void mix(const SmoothPicture& picture, const Reading<height>& rows, std::size_t y) {
        std::array<const std::int16_t*, 4> line{};
        for (int k = 0; k < 4; ++k)
            line[static_cast<std::size_t>(k)] =
                picture.cells.data() + cell(0, std::clamp(rows.from[y] - 1 + k, 0, height - 1));
        const std::array<std::int16_t, 4> weight{rows.weight[0][y], rows.weight[1][y], rows.weight[2][y],
                                                 rows.weight[3][y]};
        for (std::size_t x = 0; x < width; ++x)
            cells[before + x] =
                static_cast<std::int16_t>((line[0][x] * weight[0] + line[1][x] * weight[1] +
                                           line[2][x] * weight[2] + line[3][x] * weight[3] + 128) >>
                                          8);
        cells[0] = cells[before];
        cells[before + width] = cells[before + width + 1] = cells[width];
    }
};

} // namespace

/// The earlier picture as the later one would have it, less the later one.
struct Fit::Moved {
    std::array<std::int16_t, grid_width * grid_height> less{};
    int left = 0, right = 0, top = 0, bottom = 0; ///< half-open: where there is any
    int shared() const { return std::max(0, right - left) * std::max(0, bottom - top); }
};

SmoothPicture smooth(const Proxy& frame) {
    SmoothPicture picture;
    std::array<std::int32_t, width> row{};
    for (int y = 0; y < height; ++y) {
        const auto above = frame.grid.row(std::max(0, y - 1)), here = frame.grid.row(y),
                   below = frame.grid.row(std::min(height - 1, y + 1));
        for (std::size_t x = 0; x < width; ++x)
            row[x] = above[x] + 2 * here[x] + below[x];
        for (int x = 0; x < width; ++x) {
            const int left = row[static_cast<std::size_t>(std::max(0, x - 1))],
                      right = row[static_cast<std::size_t>(std::min(width - 1, x + 1))];
            const int sum = left + 2 * row[static_cast<std::size_t>(x)] + right;
            picture.cells[cell(x, y)] = static_cast<std::int16_t>((sum + 8) >> 4);
        }
    }
    return picture;
}

View through(const View& later, const View& earlier) {
    return {earlier.scale * later.scale, earlier.scale * later.right + earlier.right,
            earlier.scale * later.down + earlier.down};
}

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

Fit::Moved Fit::moved(const SmoothPicture& earlier, const View& view, int every) const {
    const Reading<width> columns(view.scale, view.right);
    const Reading<height> rows(view.scale, view.down);
    Moved moved;
    moved.left = columns.first, moved.right = columns.end, moved.top = rows.first, moved.bottom = rows.end;
    if (view.scale == 1 && view.right == 0 && view.down == 0) {
        for (std::size_t at = 0; at < moved.less.size(); ++at)
            moved.less[at] = static_cast<std::int16_t>(earlier.cells[at] - later_.cells[at]);
        return moved;
    }
    Row row;
    for (int y = 0; y < height; y += every) {
        if (y < rows.first || y >= rows.end) continue;
        row.mix(earlier, rows, static_cast<std::size_t>(y));
        std::int16_t* less = moved.less.data() + cell(0, y);
        const std::int16_t* later = later_.cells.data() + cell(0, y);
        // Columns that lie equally far from where they are read go together, many at a time.
        for (int left = columns.first, right = left; left < columns.end; left = right) {
            const int way = columns.from[static_cast<std::size_t>(left)] - left;
            while (right < columns.end && columns.from[static_cast<std::size_t>(right)] - right == way)
                ++right;
            const std::int16_t* read = row.cells.data() + Row::before - 1 + way;
            for (int x = left; x < right; ++x) {
                const auto at = static_cast<std::size_t>(x);
                const std::int32_t level =
                    read[x] * columns.weight[0][at] + read[x + 1] * columns.weight[1][at] +
                    read[x + 2] * columns.weight[2][at] + read[x + 3] * columns.weight[3][at];
                less[x] = static_cast<std::int16_t>(((level + 128) >> 8) - later[x]);
            }
        }
    }
    return moved;
}

Fit::Sums Fit::sums(const Moved& moved) const {
    Sums result{};
    for (int y = coarse; y < height - 1; y += coarse) {
        if (y < moved.top || y >= moved.bottom) continue;
        const std::int16_t* less = moved.less.data() + cell(0, y);
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
        const Moved there = moved(earlier, guess, coarse);
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

Difference Fit::difference(const SmoothPicture& earlier, const View& view) const {
    const Moved there = moved(earlier, view, 1);
    if (2 * there.shared() < width * height) return {};
    const Sums light = solved(sums(there));
    const auto gain = static_cast<std::int32_t>(std::lround(std::clamp(light[3], -0.9, 9.0) * 4096));
    const auto offset = static_cast<std::int32_t>(std::lround(light[4]));
    std::array<std::int32_t, (width / block) * (height / block)> blocks{};
    std::size_t count = 0;
    for (int top = 0; top < height; top += block) {
        if (top < there.top || top + block > there.bottom) continue;
        std::array<std::int32_t, width> columns{};
        for (int y = top; y < top + block; ++y) {
            const std::int16_t* less = there.less.data() + cell(0, y);
            const std::int16_t* level = later_.cells.data() + cell(0, y);
            for (std::size_t x = 0; x < width; ++x) {
                const std::int32_t lit = (gain * (level[x] - mean_) >> 12) + offset;
                columns[x] += std::min(most_of_cell, std::abs(less[x] - lit));
            }
        }
        for (int left = 0; left < width; left += block)
            if (left >= there.left && left + block <= there.right)
                blocks[count++] = std::accumulate(columns.begin() + left, columns.begin() + left + block, 0);
    }
    if (count < 3) return {};
    const auto begin = blocks.begin(), end = begin + static_cast<std::ptrdiff_t>(count);
    constexpr float levels = block * block * 16;
    std::nth_element(begin, end - 3, end);
    const float most = static_cast<float>(*(end - 3)) / levels;
    const auto middle = begin + static_cast<std::ptrdiff_t>(count / 2);
    std::nth_element(begin, middle, end);
    return {most, static_cast<float>(*middle) / levels};
}

} // namespace decoupage::freeze_frames
