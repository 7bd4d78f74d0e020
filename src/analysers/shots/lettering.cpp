#include "analysers/shots/lettering.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace decoupage::shots {

namespace {

constexpr int strong = 20;      // levels over two pixels: an edge
constexpr int widest = 5;       // pixels of the proxy: a stroke of a letter
constexpr int cell_width = 8;   // pixels: in cells of this width lines are looked for
constexpr int tallest = 16;     // rows: of a line of letters
constexpr int ground_near = 12; // levels about the most frequent one

/// What lies in a cell of one row: one pixel high, cell_width wide.
struct Cell {
    std::uint8_t edges = 0, strokes = 0;
};

/// Finds edges from dark to light and back; two that follow each other as closely as a stroke's sides are
/// one.
void find_strokes(std::span<const std::uint8_t> row, std::span<Cell> cells) {
    int last_sign = 0, last_place = -widest - 1;
    for (std::size_t x = 1; x + 1 < row.size(); ++x) {
        const int slope = row[x + 1] - row[x - 1];
        if (std::abs(slope) < strong) continue;
        const int sign = slope > 0 ? 1 : -1, place = static_cast<int>(x);
        Cell& cell = cells[x / cell_width];
        // The two or three pixels of one blurred edge are one edge.
        if (sign != last_sign || place - last_place > 2) {
            ++cell.edges;
            if (sign == -last_sign && place - last_place <= widest) ++cell.strokes;
        }
        last_sign = sign;
        last_place = place;
    }
}

/// Rows [first, end) of one column of cells with edges in all of them and none in the rows next to them.
struct Run {
    int first = 0, end = 0, strokes = 0;
};

using Runs = std::vector<Run>;

Runs short_runs(const Plane<Cell>& cells, int column) {
    Runs runs;
    Run run;
    for (int y = 0; y <= cells.height; ++y) {
        const bool active = y < cells.height && cells.at(column, y).edges > 0;
        if (active) {
            if (run.end < y || run.end == 0) run = {y, y, 0};
            run.end = y + 1;
            run.strokes += cells.at(column, y).strokes;
        } else if (run.end == y && run.end > 0 && run.end - run.first >= 2 &&
                   run.end - run.first <= tallest) {
            runs.push_back(run);
        }
    }
    return runs;
}

/// Does the run go on in the next column of cells, as a line of letters does?
bool goes_on(const Run& run, const Runs& next) {
    return std::any_of(next.begin(), next.end(), [&](const Run& other) {
        return std::abs(run.first - other.first) <= 1 && std::abs(run.end - other.end) <= 1;
    });
}

float ground_share(const Plane<std::uint8_t>& luma) {
    std::array<int, 256> histogram{};
    for (const std::uint8_t level : luma.values)
        ++histogram[level];
    int most = 0;
    for (int centre = 0; centre < 256; centre += 4) {
        int near = 0;
        for (int level = std::max(0, centre - ground_near); level <= std::min(255, centre + ground_near);
             ++level)
            near += histogram[static_cast<std::size_t>(level)];
        most = std::max(most, near);
    }
    return static_cast<float>(most) / static_cast<float>(luma.values.size());
}

float ratio(double part, double whole) {
    return whole > 0 ? static_cast<float>(part / whole) : 0.0f;
}

} // namespace

Lettering lettering(const Proxy& proxy) {
    const Plane<std::uint8_t>& luma = proxy.luma;
    if (luma.values.empty()) return {};
    const int columns = (luma.width + cell_width - 1) / cell_width;
    Plane<Cell> cells(columns, luma.height);
    int strokes = 0;
    for (int y = 0; y < luma.height; ++y) {
        const std::span<Cell> row(&cells.at(0, y), static_cast<std::size_t>(columns));
        find_strokes(luma.row(y), row);
        for (const Cell& cell : row)
            strokes += cell.strokes;
    }
    std::vector<Runs> runs(static_cast<std::size_t>(columns) + 2); // empty ones at both ends
    for (int column = 0; column < columns; ++column)
        runs[static_cast<std::size_t>(column) + 1] = short_runs(cells, column);
    int in_lines = 0, in_middle = 0;
    double heights = 0;
    for (std::size_t column = 1; column + 1 < runs.size(); ++column)
        for (const Run& run : runs[column]) {
            if (!goes_on(run, runs[column - 1]) && !goes_on(run, runs[column + 1])) continue;
            in_lines += run.strokes;
            const bool middle = 4 * column > runs.size() && 4 * column < 3 * runs.size();
            in_middle += middle ? run.strokes : 0;
            heights += run.strokes * 0.5 * (run.first + run.end);
        }
    return {1000.0f * ratio(strokes, static_cast<double>(luma.values.size())), ratio(in_lines, strokes),
            ratio(in_middle, in_lines), ratio(heights, static_cast<double>(in_lines) * luma.height),
            ground_share(luma)};
}

bool is_page(float strokes, float lines) {
    return (lines > 0.6f && strokes > 2) || strokes * lines > 20;
}

float change(const Proxy& now, const Proxy& before) {
    const auto& a = now.luma.values;
    const auto& b = before.luma.values;
    if (a.empty() || a.size() != b.size()) return std::numeric_limits<float>::quiet_NaN();
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(a[i] - b[i]);
    return static_cast<float>(static_cast<double>(sum) / static_cast<double>(a.size()));
}

} // namespace decoupage::shots
