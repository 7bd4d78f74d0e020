#include "analysers/camera_movement/blocks.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::camera_movement {

namespace {

constexpr int parts = 64; // of a cell, in which a block is looked for
constexpr double slope_scale = 0.5, unlike_scale = 0.25;
constexpr double plain = 24;       // squared slopes of a cell that are no more than grain
constexpr double firm = 120;       // those of a cell of a block that counts half
constexpr double plain_level = 64; // squared levels of a cell that are no more than grain

int blocks_along(int room, int length) {
    return room < length ? 0 : std::max(1, (room + length / 2) / length);
}

/// Slopes of rows of a width that the compiler knows.
template <int width>
void copy_cells(const Soft& soft, int left, int top, int rows, int row_step, std::int16_t* __restrict level,
                std::int16_t* __restrict across, std::int16_t* __restrict down) {
    for (int y = 0; y < rows; ++y, level += width, across += width, down += width) {
        const std::int16_t* __restrict here = soft.row(top + y * row_step).data() + left;
        const std::int16_t *above = here - soft.width, *below = here + soft.width;
        for (int x = 0; x < width; ++x) {
            level[x] = here[x];
            across[x] = static_cast<std::int16_t>(here[x + 1] - here[x - 1]);
            down[x] = static_cast<std::int16_t>(below[x] - above[x]);
        }
    }
}

int place_of(int block, int blocks, int from, int room, int length) {
    return blocks == 1 ? from + (room - length) / 2 : from + block * (room - length) / (blocks - 1);
}

} // namespace

Blocks::Blocks(const Layers& layers, int level, const Area& area)
    : level_(level), half_width_(layers.width() / 2.0), half_height_(layers.height() / 2.0) {
    if (level == 0) width_ = 16, row_step_ = 2;
    const Soft& soft = layers.soft(level);
    // Slopes need a cell on either side, and the last of the soft cells is none.
    const int scale = 1 << level;
    const Area within{
        std::max(1, (area.left + scale - 1) / scale), std::max(1, (area.top + scale - 1) / scale),
        std::min(soft.width - 2, area.right / scale - 1), std::min(soft.height - 2, area.bottom / scale - 1)};
    cut(soft, within);
}

void Blocks::cut(const Soft& soft, const Area& within) {
    const int room_across = within.right - within.left, room_down = within.bottom - within.top;
    const int across = blocks_along(room_across, width_), down = blocks_along(room_down, height());
    const auto count = static_cast<std::size_t>(across) * static_cast<std::size_t>(down);
    blocks_.reserve(count);
    for (auto* cells : {&level_cells_, &across_, &down_})
        *cells =
            std::make_unique_for_overwrite<std::int16_t[]>(count * static_cast<std::size_t>(this->cells()));
    const double scale = 1 << level_;
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column) {
            add(soft, place_of(column, across, within.left, room_across, width_),
                place_of(row, down, within.top, room_down, height()),
                row == 0 || row == down - 1 || column == 0 || column == across - 1);
            Block& block = blocks_.back();
            block.x = (block.left + 0.5 * (width_ - 1) + 1) * scale - half_width_;
            block.y = (block.top + 0.5 * (rows_ - 1) * row_step_ + 1) * scale - half_height_;
        }
}

BlockCells Blocks::cells_of(std::size_t block) const {
    const std::size_t at = block * static_cast<std::size_t>(cells());
    return {level_cells_.get() + at, across_.get() + at, down_.get() + at, width_, rows_};
}

void Blocks::add(const Soft& soft, int left, int top, bool at_edge) {
    const std::size_t number = blocks_.size(), first = number * static_cast<std::size_t>(cells());
    std::int16_t *level = level_cells_.get() + first, *across = across_.get() + first,
                 *down = down_.get() + first;
    const auto copy = width_ == 16 ? copy_cells<16> : copy_cells<8>;
    copy(soft, left, top, rows_, row_step_, level, across, down);
    const Slopes sums = slopes(cells_of(number));
    const double n = cells();
    Block& block = blocks_.emplace_back();
    block.left = left, block.top = top, block.at_edge = at_edge;
    block.mean_across = sums.across * slope_scale / n, block.mean_down = sums.down * slope_scale / n;
    constexpr double square = slope_scale * slope_scale;
    block.tensor = {std::max(0.0, sums.across_across * square - n * block.mean_across * block.mean_across),
                    sums.across_down * square - n * block.mean_across * block.mean_down,
                    std::max(0.0, sums.down_down * square - n * block.mean_down * block.mean_down)};
    const double trace = block.tensor.trace();
    block.told = trace / (trace + plain * n);
    block.firmness = 1 / (trace + firm * n), block.lightness = 1 / (trace + plain * n);
    block.plainness = 1 / (std::max(0.0, sums.square - sums.level * (sums.level / n)) + plain_level * n);
    const double a = block.tensor.across + n, b = block.tensor.both, d = block.tensor.down + n;
    const double part = 1 / (a * d - b * b);
    block.inverse = {d * part, -b * part, a * part};
}

namespace {

/// To the nearest: quicker than the library's, for what is less than a few thousand.
long nearest(double value) {
    constexpr long far = 1L << 20;
    return static_cast<long>(value + (far + 0.5)) - far;
}

double squared(double value) {
    return value * value;
}

} // namespace

void lies(const Blocks& later, const Soft& earlier, const Similarity& guess, std::vector<Lie>& found) {
    const double scale = 1 << later.level(), n = later.cells(), places = parts / scale;
    found.assign(later.all().size(), {});
    for (std::size_t number = 0; number < found.size(); ++number) {
        const Block& block = later.all()[number];
        const Way way = guess.way(block.x, block.y);
        const long right = nearest(way.right * places), down = nearest(way.down * places);
        const long left = block.left + (right >> 6), top = block.top + (down >> 6);
        if (left < 0 || top < 0 || left + later.width() >= earlier.width ||
            top + later.height() >= earlier.height)
            continue;
        const Moved moved{earlier.row(static_cast<int>(top)).data() + left,
                          static_cast<std::ptrdiff_t>(earlier.width) * later.row_step(), earlier.width,
                          static_cast<std::int16_t>((right & 63) << 9),
                          static_cast<std::int16_t>((down & 63) << 9)};
        const Unlike sums = unlike(later.cells_of(number), moved);
        const double sum = sums.sum * unlike_scale;
        const double across = sums.across * (unlike_scale * slope_scale) - block.mean_across * sum,
                     downward = sums.down * (unlike_scale * slope_scale) - block.mean_down * sum;
        Way further{-(block.inverse.across * across + block.inverse.both * downward),
                    -(block.inverse.both * across + block.inverse.down * downward)};
        constexpr double most = 2; // cells: beyond, slopes say nothing
        if (const double length = further.right * further.right + further.down * further.down;
            length > most * most) {
            const double less = most / std::sqrt(length);
            further = {further.right * less, further.down * less};
        }
        Lie& lie = found[number];
        lie.seen = true;
        lie.here = std::max(0.0, sums.square * (unlike_scale * unlike_scale) - sum * sum / n);
        const double unlike =
            std::max(0.0, lie.here + 2 * (across * further.right + downward * further.down) +
                              block.tensor.of(further));
        lie.found = 1 / (1 + squared(4 * unlike * block.plainness));
        lie.way = {(static_cast<double>(right) / parts + further.right) * scale,
                   (static_cast<double>(down) / parts + further.down) * scale};
    }
}

} // namespace decoupage::camera_movement
