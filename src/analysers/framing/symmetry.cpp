#include "analysers/framing/symmetry.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::framing {

namespace {

constexpr int reach = 5;      // half cells by which the axis may lie beside the middle
constexpr float parts = 8;    // of a step of lightness, in which cells are compared
constexpr float plainest = 1; // variance of lightness: what has less is a plain field, and answers itself

/// Rows of cells, and the same read from right to left.
template <int Across, int Down>
struct Mirrored {
    std::array<std::array<std::int16_t, Across>, Down> there{}, turned{};

    explicit Mirrored(const float* values) {
        for (std::size_t y = 0; y < Down; ++y)
            for (std::size_t x = 0; x < Across; ++x)
                there[y][x] = turned[y][Across - 1 - x] = static_cast<std::int16_t>(parts * *values++ + 0.5F);
    }

    /// Correlation with the mirror image; `shift` is twice the distance of the axis from the middle, in
    /// cells. What has no mirror image in the frame is left out.
    float correlation(int shift) const {
        const int first = std::max(0, shift), end = Across + std::min(0, shift);
        std::int32_t sum = 0, squares = 0, products = 0;
        for (std::size_t y = 0; y < Down; ++y) {
            const std::int16_t *row = there[y].data(), *mirrored = turned[y].data();
            for (int x = first; x < end; ++x) {
                sum += row[x];
                squares += row[x] * row[x];
                products += row[x] * mirrored[x - shift];
            }
        }
        const auto count = static_cast<double>((end - first) * Down), mean = sum / count;
        const double variance = squares / count - mean * mean;
        const bool plain = variance < static_cast<double>(plainest * parts * parts);
        return plain ? 1.0F : static_cast<float>((products / count - mean * mean) / variance);
    }
};

float best_correlation(const Grid<float>& grid) {
    const Mirrored<columns, rows> mirrored(grid[0].data());
    float best = -1;
    for (int shift = -reach; shift <= reach; ++shift)
        best = std::max(best, mirrored.correlation(shift));
    return best;
}

/// How far from the middle it stands, in widths.
float off_middle(const Grid<float>& grid) {
    std::array<float, columns> sums{};
    for (const auto& row : grid)
        for (std::size_t x = 0; x < columns; ++x)
            sums[x] += row[x];
    float sum = 0, weighted = 0;
    for (std::size_t x = 0; x < columns; ++x)
        sum += sums[x], weighted += sums[x] * (static_cast<float>(x) + 0.5F);
    return sum < 1 ? 0.0F : std::abs(weighted / (sum * columns) - 0.5F);
}

} // namespace

Mirror mirror(const Cells& cells, const Plane<std::int16_t>& detail) {
    if (!cells.any) return {};
    std::array<float, 8 * 4> edges{};
    Plane<std::int16_t> capped = detail;
    constexpr std::int16_t most = 16 * lightness_one; // a hard edge is not worth many soft ones
    for (std::int16_t& step : capped.values)
        step = std::min(step, most);
    box(capped, 8, 4, 1.0F / lightness_one, edges.data());
    return {(best_correlation(cells.figure) + best_correlation(cells.wide_figure)) / 2,
            Mirrored<8, 4>(edges.data()).correlation(0),
            -(off_middle(cells.figure) + off_middle(cells.wide_figure)) / 2};
}

float symmetry(const Mirror& mirror) {
    // Each beside its mean and spread over the tune stills, the figure twice: chosen on them.
    const float sum = 2 * (mirror.figure - 0.503F) / 0.216F + (mirror.edges - 0.204F) / 0.371F +
                      (mirror.balance + 0.027F) / 0.027F;
    const auto squeezed = [](float value) { return 1 / (1 + std::exp(0.7F - 0.35F * value)); };
    constexpr float of_a_mirror_image = 7.746F; // the sum, where all is alike
    return std::min(1.0F, squeezed(sum) / squeezed(of_a_mirror_image));
}

} // namespace decoupage::framing
