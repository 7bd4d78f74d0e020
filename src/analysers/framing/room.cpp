#include "analysers/framing/room.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::framing {

float clutter(const Plane<std::int16_t>& detail) {
    constexpr int across = 16, down = 9;
    std::array<float, across * down> blocks{};
    box(detail, across, down, 1.0F / lightness_one, blocks.data());
    float sum = 0;
    for (const float block : blocks)
        sum += std::sqrt(block); // many places with something count for more than one with much
    const float mean = sum / (across * down);
    constexpr float scale = 3.36F; // so that the tune stills lie about their ranks / 100
    return 1 - std::exp(-mean * mean / (scale * scale));
}

float empty_space(const Cells& cells) {
    constexpr float nothing = 2; // lightness from pixel to pixel
    int empty = 0;
    for (const auto& row : cells.busy)
        for (const float busy : row)
            empty += busy < nothing ? 1 : 0;
    return static_cast<float>(empty) / (columns * rows);
}

float width_used(const Cells& cells) {
    constexpr float share = 0.8F;
    std::array<float, columns> detail{};
    for (const auto& row : cells.busy)
        for (std::size_t x = 0; x < columns; ++x)
            detail[x] += row[x];
    float all = 0;
    for (const float column : detail)
        all += column;
    std::size_t narrowest = columns, first = 0;
    float held = 0;
    for (std::size_t end = 1; end <= columns; ++end) {
        held += detail[end - 1];
        while (held - detail[first] >= share * all && first + 1 < end)
            held -= detail[first++];
        if (held >= share * all) narrowest = std::min(narrowest, end - first);
    }
    return static_cast<float>(narrowest) / columns;
}

namespace {

constexpr int margin = 3; // rows at head and foot where no horizon is looked for

using Row = std::array<float, columns>;

/// Where each column is best parted in two even fields, and what that is worth: the share of the column's
/// variance between the fields, less where they are much alike.
struct Partings {
    Row row{}, worth{};
};

/// Sums of a column's values and the variance they leave, times the number of rows.
void add_column_sums(const Grid<float>& grid, Row& sums, Row& variance) {
    Row squares{};
    for (const auto& row : grid)
        for (std::size_t x = 0; x < columns; ++x)
            sums[x] += row[x], squares[x] += row[x] * row[x];
    for (std::size_t x = 0; x < columns; ++x)
        variance[x] += squares[x] - sums[x] * sums[x] / rows;
}

Partings partings(const Cells& cells) {
    const std::array<const Grid<float>*, 3> grids{&cells.light, &cells.blue, &cells.red};
    std::array<Row, 3> all{}, above{};
    Row variance{}, most{}, most_apart{};
    for (std::size_t k = 0; k < 3; ++k)
        add_column_sums(*grids[k], all[k], variance);
    Partings best;
    for (int y = 1; y <= rows - margin; ++y) {
        const float over = 1 / static_cast<float>(y), under = 1 / static_cast<float>(rows - y);
        Row apart{};
        for (std::size_t k = 0; k < 3; ++k) {
            const auto& row = (*grids[k])[static_cast<std::size_t>(y - 1)];
            for (std::size_t x = 0; x < columns; ++x) {
                above[k][x] += row[x];
                const float difference = above[k][x] * over - (all[k][x] - above[k][x]) * under;
                apart[x] += difference * difference;
            }
        }
        if (y < margin) continue;
        const float weight = static_cast<float>(y * (rows - y)) / rows;
        for (std::size_t x = 0; x < columns; ++x) {
            const float between = apart[x] * weight;
            const bool better = between > most[x];
            best.row[x] = better ? static_cast<float>(y) : best.row[x];
            most_apart[x] = better ? apart[x] : most_apart[x];
            most[x] = better ? between : most[x];
        }
    }
    constexpr float plain = 50,
                    much = 20; // variance of a plain column; distance of fields that plainly differ
    for (std::size_t x = 0; x < columns; ++x)
        best.worth[x] = most[x] / (variance[x] + plain) * std::min(1.0F, std::sqrt(most_apart[x]) / much);
    return best;
}

/// The best level line once every column is moved up or down by its place on a slope.
Horizon along(const Partings& partings, float slope) {
    std::array<float, rows + 1> worth{}, places{};
    for (std::size_t x = 0; x < columns; ++x) {
        const float line = partings.row[x] - slope * (static_cast<float>(x) - (columns - 1) / 2.0F);
        const int nearest = static_cast<int>(line + 0.5F);
        for (int y = std::max(margin, nearest - 1); y <= std::min(rows - margin, nearest + 1); ++y) {
            worth[static_cast<std::size_t>(y)] += partings.worth[x];
            places[static_cast<std::size_t>(y)] += partings.worth[x] * line;
        }
    }
    const auto best = static_cast<std::size_t>(std::max_element(worth.begin(), worth.end()) - worth.begin());
    return {worth[best] > 0 ? 1 - places[best] / worth[best] / rows : 0.0F, worth[best] / columns};
}

} // namespace

Horizon horizon(const Cells& cells) {
    const Partings parted = partings(cells);
    Horizon best;
    for (const float slope : {0.0F, -0.07F, 0.07F, -0.15F, 0.15F}) // rows a column
        if (const Horizon found = along(parted, slope); found.strength > best.strength) best = found;
    return best;
}

} // namespace decoupage::framing
