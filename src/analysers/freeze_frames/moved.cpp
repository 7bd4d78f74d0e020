#include "analysers/freeze_frames/moved.hpp"

#include "analysers/freeze_frames/row_loops.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::freeze_frames {

namespace {

constexpr int width = grid_width, height = grid_height;

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
    std::array<Weights, cells> weights; ///< of the four
    int first = cells, end = 0;         ///< those that lie inside the picture

    Reading(double scale, double shift) {
        constexpr double middle = (cells - 1) / 2.0;
        constexpr int one = 1 << 16;
        const auto step = static_cast<std::int32_t>(std::lround(scale * one));
        auto place = static_cast<std::int32_t>(
            std::lround(std::clamp(shift + middle * (1 - scale), -200.0, 200.0) * one));
        for (std::size_t i = 0; i < cells; ++i, place += step) {
            const int fixed = (place + 128) >> 8;
            from[i] = fixed >> 8;
            weights[i] = all_weights[static_cast<std::size_t>(fixed & 255)];
            if (fixed < 0 || fixed > (cells - 1) * 256) continue;
            first = std::min(first, static_cast<int>(i));
            end = static_cast<int>(i) + 1;
        }
    }
};

/// A row of cells, its ends repeated so that cells beyond them can be read.
struct Row {
    static constexpr int before = 1, behind = 2;
    std::array<std::int16_t, before + width + behind + spare_cells> cells{};

    void mix(const SmoothPicture& picture, const Reading<height>& rows, std::size_t y) {
        std::array<const std::int16_t*, 4> line{};
        for (int k = 0; k < 4; ++k)
            line[static_cast<std::size_t>(k)] = picture.row(std::clamp(rows.from[y] - 1 + k, 0, height - 1));
        freeze_frames::mix(line, rows.weights[y], cells.data() + before);
        cells[0] = cells[before];
        cells[before + width] = cells[before + width + 1] = cells[width];
    }
};

/// Columns that lie equally far from where they are read: they go together, many at a time.
struct Lane {
    int left = 0, right = 0, way = 0;
};

class Lanes {
public:
    explicit Lanes(const Reading<width>& columns) {
        for (int x = columns.first; x < columns.end; ++x) {
            const int way = columns.from[static_cast<std::size_t>(x)] - x;
            if (count_ == 0 || lanes_[count_ - 1].way != way) lanes_[count_++] = {x, x, way};
            lanes_[count_ - 1].right = x + 1;
        }
    }
    const Lane* begin() const { return lanes_.data(); }
    const Lane* end() const { return lanes_.data() + count_; }

private:
    std::array<Lane, width> lanes_;
    std::size_t count_ = 0;
};

} // namespace

Moved moved(const SmoothPicture& earlier, const SmoothPicture& later, const View& view, int every) {
    const Reading<width> columns(view.scale, view.right);
    const Reading<height> rows(view.scale, view.down);
    Moved moved;
    moved.left = columns.first, moved.right = columns.end, moved.top = rows.first, moved.bottom = rows.end;
    if (view.scale == 1 && view.right == 0 && view.down == 0) {
        for (std::size_t at = 0; at < moved.less.size(); ++at)
            moved.less[at] = static_cast<std::int16_t>(earlier.cells[at] - later.cells[at]);
        return moved;
    }
    RowWeights weights;
    for (std::size_t x = 0; x < width; ++x)
        weights.set(x, columns.weights[x]);
    const Lanes lanes(columns);
    Row row;
    std::array<std::int16_t, width + spare_cells> levels;
    for (int y = 0; y < height; y += every) {
        if (y < rows.first || y >= rows.end) continue;
        row.mix(earlier, rows, static_cast<std::size_t>(y));
        for (const Lane& lane : lanes)
            weigh(row.cells.data() + Row::before - 1 + lane.way, weights, lane.left, lane.right,
                  levels.data());
        std::int16_t* less = moved.less.data() + y * width;
        for (int x = columns.first; x < columns.end; ++x)
            less[x] = static_cast<std::int16_t>(levels[static_cast<std::size_t>(x)] - later.at(x, y));
    }
    return moved;
}

} // namespace decoupage::freeze_frames
