#include "analysers/camera_movement/blocks.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::camera_movement {

namespace {

constexpr int parts = 64; // of a cell, in which a block is looked for
constexpr double slope_scale = 0.5, unlike_scale = 0.25;

int blocks_along(int room, int length) {
    return room < length ? 0 : std::max(1, (room + length / 2) / length);
}

int place_of(int block, int blocks, int from, int room, int length) {
    return blocks == 1 ? from + (room - length) / 2 : from + block * (room - length) / (blocks - 1);
}

} // namespace

Blocks::Blocks(const Layers& layers, int level, const Area& area) : level_(level) {
    if (level == 0) width_ = 16, row_step_ = 2;
    const Soft& soft = layers.soft(level);
    // Slopes need a cell on either side, and the last of the soft cells is none.
    const int scale = 1 << level;
    const Area within{std::max(1, (area.left + scale - 1) / scale), std::max(1, (area.top + scale - 1) / scale),
                      std::min(soft.width - 2, area.right / scale - 1),
                      std::min(soft.height - 2, area.bottom / scale - 1)};
    cut(soft, within, layers.width() / 2.0, layers.height() / 2.0);
}

void Blocks::cut(const Soft& soft, const Area& within, double middle_x, double middle_y) {
    const int room_across = within.right - within.left, room_down = within.bottom - within.top;
    const int across = blocks_along(room_across, width_), down = blocks_along(room_down, height());
    const auto count = static_cast<std::size_t>(across) * static_cast<std::size_t>(down);
    blocks_.reserve(count);
    for (auto* cells : {&level_cells_, &across_, &down_})
        cells->resize(count * static_cast<std::size_t>(this->cells()));
    const double scale = 1 << level_;
    for (int row = 0; row < down; ++row)
        for (int column = 0; column < across; ++column) {
            add(soft, place_of(column, across, within.left, room_across, width_),
                place_of(row, down, within.top, room_down, height()),
                row == 0 || row == down - 1 || column == 0 || column == across - 1);
            Block& block = blocks_.back();
            block.x = (block.left + 0.5 * (width_ - 1) + 1) * scale - middle_x;
            block.y = (block.top + 0.5 * (rows_ - 1) * row_step_ + 1) * scale - middle_y;
        }
}

BlockCells Blocks::cells_of(std::size_t block) const {
    const std::size_t at = block * static_cast<std::size_t>(cells());
    return {level_cells_.data() + at, across_.data() + at, down_.data() + at, width_, rows_};
}

void Blocks::add(const Soft& soft, int left, int top, bool at_edge) {
    const std::size_t number = blocks_.size(), first = number * static_cast<std::size_t>(cells());
    std::int16_t *level = level_cells_.data() + first, *across = across_.data() + first,
                 *down = down_.data() + first;
    for (int y = 0; y < rows_; ++y, level += width_, across += width_, down += width_) {
        const std::int16_t *here = soft.row(top + y * row_step_).data() + left, *above = here - soft.width,
                           *below = here + soft.width;
        for (int x = 0; x < width_; ++x) {
            level[x] = here[x];
            across[x] = static_cast<std::int16_t>(here[x + 1] - here[x - 1]);
            down[x] = static_cast<std::int16_t>(below[x] - above[x]);
        }
    }
    const Slopes sums = slopes(cells_of(number));
    const double n = cells();
    Block block;
    block.left = left, block.top = top, block.at_edge = at_edge;
    block.mean_across = sums.across * slope_scale / n, block.mean_down = sums.down * slope_scale / n;
    constexpr double square = slope_scale * slope_scale;
    block.tensor = {std::max(0.0, sums.across_across * square - n * block.mean_across * block.mean_across),
                    sums.across_down * square - n * block.mean_across * block.mean_down,
                    std::max(0.0, sums.down_down * square - n * block.mean_down * block.mean_down)};
    block.texture = std::max(0.0, sums.square - sums.level * (sums.level / n));
    blocks_.push_back(block);
}

void lies(const Blocks& later, const Soft& earlier, const Similarity& guess, std::vector<Lie>& found) {
    const double scale = 1 << later.level(), n = later.cells();
    const double still = n; // a block without slopes stays: levels squared
    found.assign(later.all().size(), {});
    for (std::size_t number = 0; number < found.size(); ++number) {
        const Block& block = later.all()[number];
        const Way way = guess.way(block.x, block.y);
        const auto right = static_cast<long>(std::floor(way.right / scale * parts + 0.5)),
                   down = static_cast<long>(std::floor(way.down / scale * parts + 0.5));
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
        const Tensor& tensor = block.tensor;
        const double a = tensor.across + still, d = tensor.down + still, b = tensor.both;
        const double part = 1 / (a * d - b * b);
        Way further{-(d * across - b * downward) * part, -(a * downward - b * across) * part};
        const double length = further.length(), most = 2;
        if (length > most) further = {further.right * most / length, further.down * most / length};
        Lie& lie = found[number];
        lie.seen = true;
        lie.here = std::max(0.0, sums.square * (unlike_scale * unlike_scale) - sum * sum / n);
        lie.unlike = std::max(0.0, lie.here + 2 * (across * further.right + downward * further.down) +
                                       tensor.of(further));
        lie.way = {(static_cast<double>(right) / parts + further.right) * scale,
                   (static_cast<double>(down) / parts + further.down) * scale};
    }
}

} // namespace decoupage::camera_movement
