#include "analysers/persons/likeness.hpp"

#include "lookouts/head.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::persons {

namespace {

constexpr int cell = 8;
constexpr int width = cells_across * cell, height = cells_down * cell;
constexpr int edge = (lookouts::head_width - width) / 2; // a pixel round what is compared
constexpr int heads_numbers = lookouts::head_width * lookouts::head_height;
constexpr float noise = 5; // what a cell without a pattern is held against

/// How much light changes, and which way: between two of eight directions.
struct Slope {
    float size = 0;
    std::size_t first = 0, second = 0;
    float share = 0; ///< of the second
};

/// Within an eighth of a turn the angle is taken to grow as its tangent does: it is 4 degrees off at most,
/// and every machine gives the same.
Slope slope_of(float across, float down) {
    const float x = std::abs(across), y = std::abs(down);
    if (x == 0 && y == 0) return {};
    const float upright = y > x ? 2 - x / y : y / x; // of a turn, in eighths: as if both were positive
    const float angle =
        across >= 0 ? (down >= 0 ? upright : directions - upright) : (down >= 0 ? 4 - upright : 4 + upright);
    const auto first = static_cast<std::size_t>(angle);
    return {std::sqrt(x * x + y * y), first % directions, (first + 1) % directions,
            angle - static_cast<float>(first)};
}

using Cells = std::array<std::array<float, directions>, std::size_t{cells_across} * cells_down>;

/// Which two cells a pixel falls between, and its share in the second; -1 and `cells` are outside.
struct Between {
    int first;
    float share;
};

Between between(int pixel) {
    const float place = (static_cast<float>(pixel) + 0.5F) / cell - 0.5F;
    const float first = std::floor(place);
    return {static_cast<int>(first), place - first};
}

void add(Cells& cells, int column, int row, float share, const Slope& slope) {
    if (column < 0 || column >= cells_across || row < 0 || row >= cells_down) return;
    auto& own = cells[static_cast<std::size_t>(row * cells_across + column)];
    own[slope.first] += share * (1 - slope.share) * slope.size;
    own[slope.second] += share * slope.share * slope.size;
}

Cells cells_of(const std::vector<float>& levels) {
    const auto level = [&](int x, int y) {
        return levels[static_cast<std::size_t>((edge + y) * lookouts::head_width + edge + x)];
    };
    Cells cells{};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            if (x == 0 || y == 0 || x + 1 == width || y + 1 == height) continue;
            const float before = level(x - 1, y), behind = level(x + 1, y), above = level(x, y - 1),
                        below = level(x, y + 1);
            if (std::min({before, behind, above, below}) < 0) continue; // the picture ends there
            const Slope slope = slope_of(behind - before, below - above);
            const auto [column, right] = between(x);
            const auto [row, lower] = between(y);
            add(cells, column, row, (1 - right) * (1 - lower), slope);
            add(cells, column + 1, row, right * (1 - lower), slope);
            add(cells, column, row + 1, (1 - right) * lower, slope);
            add(cells, column + 1, row + 1, right * lower, slope);
        }
    return cells;
}

float energy(const Cells& cells, int column, int row) {
    if (column < 0 || column >= cells_across || row < 0 || row >= cells_down) return 0;
    float sum = 0;
    for (const float size : cells[static_cast<std::size_t>(row * cells_across + column)])
        sum += size * size;
    return sum;
}

/// Of a cell and its neighbours, so that light and shade over the face count for little.
float around(const Cells& cells, int column, int row) {
    float sum = noise;
    for (int y = row - 1; y <= row + 1; ++y)
        for (int x = column - 1; x <= column + 1; ++x)
            sum += energy(cells, x, y);
    return std::sqrt(sum);
}

float product(const Pattern& a, const Pattern& b) {
    constexpr std::size_t lanes = 8;
    static_assert(pattern_size % lanes == 0);
    std::array<float, lanes> sums{};
    for (std::size_t i = 0; i < pattern_size; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            sums[lane] += a[i + lane] * b[i + lane];
    return (sums[0] + sums[1]) + (sums[2] + sums[3]) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

Pattern of_length_one(Pattern values) {
    const float length = std::sqrt(product(values, values));
    for (float& value : values)
        value = length > 0 ? value / length : 0;
    return values;
}

/// Whether half of a cell or more lies in the picture.
bool is_seen(const std::vector<float>& levels, int left, int top) {
    int inside = 0;
    for (int y = top; y < top + cell; ++y)
        for (int x = left; x < left + cell; ++x)
            inside += levels[static_cast<std::size_t>(y * lookouts::head_width + x)] >= 0 ? 1 : 0;
    return 2 * inside >= cell * cell;
}

Pattern pattern_of(const std::vector<float>& levels) {
    const Cells cells = cells_of(levels);
    Pattern pattern{};
    std::size_t place = 0;
    for (int row = 0; row < cells_down; ++row)
        for (int column = 0; column < cells_across; ++column) {
            const float held_against = around(cells, column, row);
            for (const float size : cells[static_cast<std::size_t>(row * cells_across + column)])
                pattern[place++] = std::sqrt(size / held_against);
        }
    pattern = of_length_one(pattern);
    for (int number = 0; number < cells_across * cells_down; ++number)
        if (!is_seen(levels, edge + number % cells_across * cell, edge + number / cells_across * cell))
            std::fill_n(pattern.begin() + static_cast<std::ptrdiff_t>(number) * directions, directions,
                        not_seen);
    return pattern;
}

} // namespace

std::optional<Pattern> pattern_in(const Sighting& face) {
    if (std::ssize(face.numbers) < heads_numbers) return std::nullopt;
    const std::vector<float> levels(face.numbers.end() - heads_numbers, face.numbers.end());
    // A dossier may come from a stranger.
    const bool sound =
        std::ranges::all_of(levels, [](float level) { return level >= lookouts::outside && level <= 255; });
    return sound ? std::optional(pattern_of(levels)) : std::nullopt;
}

Pattern ready(const Pattern& pattern, const Yardstick& yardstick) {
    return of_length_one(yardstick.measured(pattern));
}

float likeness(const Pattern& one, const Pattern& other) {
    return product(one, other);
}

} // namespace decoupage::persons
