#include "analysers/framing/symmetry.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::framing {

namespace {

constexpr int reach = 5;      // half cells by which the axis may lie beside the middle
constexpr float parts = 8;    // of a step of lightness, in which cells are compared
constexpr float form = 16;    // steps of lightness by which one deviation is counted
constexpr float plainest = 1; // variance of lightness: what has less is a plain field, and answers itself

/// Rows of cells, and the same read from right to left.
template <int Across, int Down>
struct Mirrored {
    std::array<std::array<std::int16_t, Across>, Down> there{}, turned{};

    explicit Mirrored(const float* values) {
        for (std::size_t y = 0; y < Down; ++y)
            for (std::size_t x = 0; x < Across; ++x)
                there[y][x] = turned[y][Across - 1 - x] =
                    static_cast<std::int16_t>(std::lround(parts * *values++));
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

constexpr int around = 3; // cells to each side

/// Of every cell the mean over those within `around` of it; beyond the edge, the edge goes on.
Grid<float> means_around(const Grid<float>& grid) {
    constexpr float count = 2 * around + 1;
    const auto summed = [](const auto& at, int place, int places) {
        float sum = 0;
        for (int near = place - around; near <= place + around; ++near)
            sum += at(static_cast<std::size_t>(std::clamp(near, 0, places - 1)));
        return sum / count;
    };
    Grid<float> across, both;
    for (std::size_t y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x)
            across[y][static_cast<std::size_t>(x)] =
                summed([&](std::size_t near) { return grid[y][near]; }, x, columns);
    for (int y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x)
            both[static_cast<std::size_t>(y)][x] =
                summed([&](std::size_t near) { return across[near][x]; }, y, rows);
    return both;
}

/// How much lighter than around it each cell is, in deviations of what is around: light that falls from one
/// side, or a window there, weighs no more than what lies in the dark. What all cells of a row have in common
/// says nothing of left and right, and is taken away.
Grid<float> forms_of(const Grid<float>& light) {
    constexpr float least = 4; // variance of lightness: below, all is nearly plain
    const Grid<float> mean = means_around(light);
    Grid<float> off, squares;
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x) {
            off[y][x] = light[y][x] - mean[y][x];
            squares[y][x] = off[y][x] * off[y][x];
        }
    const Grid<float> variance = means_around(squares);
    for (std::size_t y = 0; y < rows; ++y) {
        float sum = 0;
        for (std::size_t x = 0; x < columns; ++x)
            sum += off[y][x] /= std::sqrt(variance[y][x] + least);
        for (float& cell : off[y])
            cell = form * (cell - sum / columns);
    }
    return off;
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
            -(off_middle(cells.figure) + off_middle(cells.wide_figure)) / 2,
            best_correlation(forms_of(cells.light))};
}

float symmetry(const Mirror& mirror) {
    // Each beside its mean and spread over the tune stills, with weights chosen on them: the figure counts
    // twice. Where forms answer each other, as rows of people do, it hardly matters what stands out: one of
    // their spreads counts like one of that sum, but they say something only well above their mean.
    constexpr float of_a_mirror_image = 7.746F; // the sum, where all is alike
    const float balance = (mirror.balance + 0.027F) / 0.027F;
    const float sum = 2 * (mirror.figure - 0.503F) / 0.216F + (mirror.edges - 0.204F) / 0.371F + balance;
    const float by_forms =
        std::min(of_a_mirror_image, 3.2F * (mirror.forms - 0.15F) / 0.13F + balance - 2.5F);
    const auto squeezed = [](float value) { return 1 / (1 + std::exp(0.7F - 0.35F * value)); };
    return std::min(1.0F,
                    squeezed(std::max(sum, 0.75F * by_forms + 0.25F * sum)) / squeezed(of_a_mirror_image));
}

} // namespace decoupage::framing
