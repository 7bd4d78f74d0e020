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

/// Where one column is best parted in two even fields.
struct Parting {
    float row = 0;
    float worth = 0; ///< share of the column's variance between the fields, less where they are much alike
};

Parting parting(const Cells& cells, std::size_t x) {
    const std::array<const Grid<float>*, 3> grids{&cells.light, &cells.blue, &cells.red};
    std::array<float, 3> all{}, above{};
    float squares = 0;
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t y = 0; y < rows; ++y) {
            const float value = (*grids[k])[y][x];
            all[k] += value;
            squares += value * value;
        }
    float variance = squares;
    for (const float sum : all)
        variance -= sum * sum / rows;
    Parting best;
    float most = 0;
    for (int y = 1; y <= rows - margin; ++y) {
        float apart = 0;
        for (std::size_t k = 0; k < 3; ++k) {
            above[k] += (*grids[k])[static_cast<std::size_t>(y - 1)][x];
            const float difference =
                above[k] / static_cast<float>(y) - (all[k] - above[k]) / static_cast<float>(rows - y);
            apart += difference * difference;
        }
        const float between = apart * static_cast<float>(y * (rows - y)) / rows;
        if (y < margin || between <= most) continue;
        most = between;
        constexpr float plain = 50,
                        much = 20; // variance of a plain column; distance of fields that plainly differ
        best = {static_cast<float>(y),
                between / (variance + plain) * std::min(1.0F, std::sqrt(apart) / much)};
    }
    return best;
}

} // namespace

Horizon horizon(const Cells& cells) {
    std::array<Parting, columns> partings;
    for (std::size_t x = 0; x < columns; ++x)
        partings[x] = parting(cells, x);
    constexpr float near = 1.6F; // rows
    Horizon best;
    for (int y = margin; y <= rows - margin; ++y)
        for (const float slope : {0.0F, -0.07F, 0.07F, -0.15F, 0.15F}) {
            float worth = 0, places = 0;
            for (std::size_t x = 0; x < columns; ++x) {
                const float line =
                    static_cast<float>(y) + slope * (static_cast<float>(x) - (columns - 1) / 2.0F);
                const float off = partings[x].row - line;
                if (std::abs(off) > near) continue;
                worth += partings[x].worth;
                places += partings[x].worth * off;
            }
            if (worth / columns <= best.strength) continue;
            best = {1 - (static_cast<float>(y) + places / worth) / rows, worth / columns};
        }
    return best;
}

} // namespace decoupage::framing
