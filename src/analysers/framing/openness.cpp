#include "analysers/framing/openness.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage::framing {

namespace {

float log_of(float change) {
    return std::log(0.3F + change);
}

/// The lightness of the middle cell, to a whole step.
float middle_of(const Grid<float>& light) {
    std::array<int, 128> counts{};
    for (const auto& row : light)
        for (const float value : row)
            ++counts[static_cast<std::size_t>(std::clamp(value, 0.0F, 127.0F))];
    int below = 0;
    std::size_t step = 0;
    while (below + counts[step] <= columns * rows / 2)
        below += counts[step++];
    return static_cast<float>(step);
}

/// Share of the upper half that is smooth and light: in itself, and beside the rest of the picture. Half of
/// each.
float sky_share(const Cells& cells) {
    constexpr float smooth = 1.5F, light = 50, least_light = 30; // chosen on the tune stills
    const float middle = std::max(middle_of(cells.light), least_light);
    int plainly = 0, beside = 0;
    for (std::size_t y = 0; y < rows / 2; ++y)
        for (std::size_t x = 0; x < columns; ++x) {
            const bool is_smooth = cells.busy[y][x] < smooth;
            plainly += is_smooth && cells.light[y][x] > light ? 1 : 0;
            beside += is_smooth && cells.light[y][x] > middle ? 1 : 0;
        }
    return static_cast<float>(plainly + beside) / (columns * rows);
}

constexpr std::size_t lanes = 8; // sums side by side, so that none waits for the last addition
using Lanes = std::array<float, lanes>;

float sum_of(const Lanes& sums) {
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

/// Adds to `between` how much the means of the rows differ, to `all` how much the cells do.
void add_variance(const Grid<float>& grid, float& between, float& all) {
    float sum = 0, row_squares = 0;
    Lanes squares{};
    for (const auto& row : grid) {
        Lanes sums{};
        for (std::size_t x = 0; x < columns; x += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                sums[lane] += row[x + lane];
                squares[lane] += row[x + lane] * row[x + lane];
            }
        const float row_sum = sum_of(sums);
        sum += row_sum;
        row_squares += row_sum * row_sum / columns;
    }
    constexpr float count = columns * rows;
    between += (row_squares - sum * sum / count) / count;
    all += (sum_of(squares) - sum * sum / count) / count;
}

/// Share of the variance of lightness and colour that lies between rows.
float layers(const Cells& cells) {
    float between = 0, all = 4; // a plain picture has no layers
    for (const Grid<float>* grid : {&cells.light, &cells.blue, &cells.red})
        add_variance(*grid, between, all);
    return std::max(0.0F, between / all);
}

/// The step from the three rows above to the three below, where it is greatest beside its own spread.
float lighter_above(const Grid<float>& light) {
    float best = 0;
    for (std::size_t y = 3; y + 3 <= rows; ++y) {
        std::array<float, columns> step;
        for (std::size_t x = 0; x < columns; ++x)
            step[x] = (light[y - 1][x] + light[y - 2][x] + light[y - 3][x] - light[y][x] - light[y + 1][x] -
                       light[y + 2][x]) /
                      3;
        float sum = 0, squares = 0;
        for (const float value : step)
            sum += value, squares += value * value;
        const float mean = sum / columns, spread = std::sqrt(std::max(0.0F, squares / columns - mean * mean));
        best = std::max(best, mean / (spread + 4));
    }
    return best;
}

/// Mean changes from cell to cell.
struct Changes {
    float across = 0, down = 0; ///< of lightness and colour together, each at most 20
    float colours = 0;          ///< of colour alone: the one across and the one down together
};

/// Squares of the changes from one row of cells to another, or to itself a column on.
void add_squares(const float* from, const float* to, std::array<float, columns>& squares) {
    for (std::size_t x = 0; x + 1 < columns; ++x)
        squares[x] += (to[x] - from[x]) * (to[x] - from[x]);
}

Changes changes(const Cells& cells) {
    constexpr float most = 20;
    std::array<float, columns> across{}, down{}, colours{}; // sums by column
    for (std::size_t y = 0; y + 1 < rows; ++y) {
        std::array<float, columns> right{}, below{};
        for (const Grid<float>* grid : {&cells.blue, &cells.red}) {
            add_squares((*grid)[y].data(), (*grid)[y].data() + 1, right);
            add_squares((*grid)[y].data(), (*grid)[y + 1].data(), below);
        }
        for (std::size_t x = 0; x < columns; ++x)
            colours[x] += std::sqrt(right[x]) + std::sqrt(below[x]);
        add_squares(cells.light[y].data(), cells.light[y].data() + 1, right);
        add_squares(cells.light[y].data(), cells.light[y + 1].data(), below);
        for (std::size_t x = 0; x < columns; ++x) {
            across[x] += std::sqrt(std::min(most * most, right[x]));
            down[x] += std::sqrt(std::min(most * most, below[x]));
        }
    }
    Changes sum;
    for (std::size_t x = 0; x + 1 < columns; ++x)
        sum.across += across[x], sum.down += down[x], sum.colours += colours[x];
    constexpr float count = (columns - 1) * (rows - 1);
    return {sum.across / count, sum.down / count, sum.colours / count};
}

float mean(const Grid<float>& grid) {
    Lanes sums{};
    for (const auto& row : grid)
        for (std::size_t x = 0; x < columns; x += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                sums[lane] += row[x + lane];
    return sum_of(sums) / (columns * rows);
}

/// How unlike the two edges are, a row at a time, in steps of lightness and colour of at most 30.
float unlike_sides(const Cells& cells) {
    float sum = 0;
    for (std::size_t y = 0; y < rows; ++y) {
        float squares = 0;
        for (const Grid<float>* grid : {&cells.light, &cells.blue, &cells.red}) {
            const auto& row = (*grid)[y];
            const float apart = (row[0] + row[1] - row[columns - 2] - row[columns - 1]) / 2;
            squares += apart * apart;
        }
        sum += std::min(30.0F, std::sqrt(squares));
    }
    return sum / rows;
}

/// How far a cue stands from its mean over the tune stills, in spreads over them.
float stands(float cue, float mean, float spread) {
    return (cue - mean) / spread;
}

} // namespace

OpennessCues openness_cues(const Cells& cells) {
    if (!cells.any) return {};
    const Changes change = changes(cells);
    return {std::sqrt(sky_share(cells) * layers(cells)),
            lighter_above(cells.light),
            log_of(change.down) - log_of(change.across),
            log_of(cells.step_full) - log_of(cells.step_half),
            log_of(cells.step_half),
            mean(cells.wide_figure),
            log_of(change.colours / 2),
            cells.dark,
            unlike_sides(cells)};
}

float openness(const OpennessCues& cues) {
    // Equal weights hold better on other films than fitted ones (Dawes 1979); 3 and a half were chosen on the
    // tune stills.
    const float sum = 3 * stands(cues.sky, 0.186F, 0.202F) + stands(cues.above, 0.612F, 0.377F) +
                      stands(cues.lying, 0.139F, 0.213F) + stands(cues.fine, -0.255F, 0.139F) -
                      stands(cues.busy, 2.127F, 0.410F) - stands(cues.figure, 8.773F, 3.624F) -
                      stands(cues.colours, 1.222F, 1.303F) - stands(cues.dark, 0.175F, 0.256F) -
                      stands(cues.sides, 19.9F, 6.58F) / 2;
    return 1 / (1 + std::exp(0.4F - 0.111F * sum));
}

} // namespace decoupage::framing
