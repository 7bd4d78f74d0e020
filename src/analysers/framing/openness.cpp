#include "analysers/framing/openness.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage::framing {

namespace {

float log_of(float change) {
    return std::log(0.3F + change);
}

float middle_of(const Grid<float>& grid) {
    std::array<float, columns * rows> values;
    std::copy_n(grid[0].data(), values.size(), values.begin());
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
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

/// Adds to `between` how much the means of the rows differ, to `all` how much the cells do.
void add_variance(const Grid<float>& grid, float& between, float& all) {
    float sum = 0, squares = 0, row_squares = 0;
    for (const auto& row : grid) {
        float row_sum = 0, row_of_squares = 0;
        for (const float value : row)
            row_sum += value, row_of_squares += value * value;
        sum += row_sum;
        squares += row_of_squares;
        row_squares += row_sum * row_sum / columns;
    }
    constexpr float count = columns * rows;
    between += (row_squares - sum * sum / count) / count;
    all += (squares - sum * sum / count) / count;
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

Changes changes(const Cells& cells) {
    constexpr float most = 20;
    Changes sum;
    for (std::size_t y = 0; y + 1 < rows; ++y) {
        std::array<float, columns - 1> across, down, colours;
        const auto square_to = [&](std::size_t v, std::size_t u, std::size_t x, float& colour) {
            const float l = cells.light[v][u] - cells.light[y][x], b = cells.blue[v][u] - cells.blue[y][x],
                        r = cells.red[v][u] - cells.red[y][x];
            colour = b * b + r * r;
            return l * l + colour;
        };
        for (std::size_t x = 0; x + 1 < columns; ++x) {
            float right = 0, below = 0;
            across[x] = std::min(most, std::sqrt(square_to(y, x + 1, x, right)));
            down[x] = std::min(most, std::sqrt(square_to(y + 1, x, x, below)));
            colours[x] = std::sqrt(right) + std::sqrt(below);
        }
        for (std::size_t x = 0; x + 1 < columns; ++x)
            sum.across += across[x], sum.down += down[x], sum.colours += colours[x];
    }
    constexpr float count = (columns - 1) * (rows - 1);
    return {sum.across / count, sum.down / count, sum.colours / count};
}

float mean(const Grid<float>& grid) {
    float sum = 0;
    for (const auto& row : grid)
        for (const float value : row)
            sum += value;
    return sum / (columns * rows);
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
