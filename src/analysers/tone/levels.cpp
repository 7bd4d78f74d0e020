#include "analysers/tone/levels.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::tone {

namespace {

constexpr int black = 20, white = 235; // levels
constexpr int black_row = 12 * 16;     // on the grid: a row no brighter than this is bar or black

using Histogram = std::array<std::uint32_t, 256>;

Histogram histogram(const Plane<std::uint8_t>& luma) {
    // Four tables in turn: neighbours are often equal, and one table would wait for itself.
    std::array<Histogram, 4> tables{};
    for (std::size_t i = 0; i < luma.values.size(); ++i)
        ++tables[i % 4][luma.values[i]];
    for (int level = 0; level < 256; ++level)
        tables[0][level] += tables[1][level] + tables[2][level] + tables[3][level];
    return tables[0];
}

float quantile(const Histogram& histogram, std::uint64_t pixels, double share) {
    const auto wanted = static_cast<std::uint64_t>(share * static_cast<double>(pixels));
    std::uint64_t below = 0;
    for (int level = 0; level < 256; ++level) {
        below += histogram[level];
        if (below > wanted) return static_cast<float>(level);
    }
    return 255;
}

int brightest(std::span<const std::int16_t> row) {
    return *std::max_element(row.begin(), row.end());
}

/// Mean over rows [first, end), in levels.
float mean(const Plane<std::int16_t>& plane, int first, int end) {
    std::int64_t sum = 0;
    for (int y = first; y < end; ++y)
        for (const std::int16_t value : plane.row(y))
            sum += value;
    const auto count = static_cast<double>(end - first) * plane.width;
    return count > 0 ? static_cast<float>(static_cast<double>(sum) / count / 16.0) : 0.0f;
}

} // namespace

Levels levels(const Proxy& proxy) {
    const auto pixels = static_cast<std::uint64_t>(proxy.luma.values.size());
    if (pixels == 0) return {};
    const Histogram counts = histogram(proxy.luma);
    std::uint64_t sum = 0, squares = 0, dark = 0, light = 0;
    for (std::uint64_t level = 0; level < 256; ++level) {
        sum += level * counts[level];
        squares += level * level * counts[level];
        if (level <= black) dark += counts[level];
        if (level >= white) light += counts[level];
    }
    const auto all = static_cast<double>(pixels);
    const double mean = static_cast<double>(sum) / all;
    const double variance = static_cast<double>(squares) / all - mean * mean;
    return {static_cast<float>(mean),
            static_cast<float>(std::sqrt(std::max(0.0, variance))),
            quantile(counts, pixels, 0.01),
            quantile(counts, pixels, 0.50),
            quantile(counts, pixels, 0.99),
            static_cast<float>(static_cast<double>(dark) / all),
            static_cast<float>(static_cast<double>(light) / all)};
}

Thirds thirds(const Proxy& proxy) {
    int first = 0, end = proxy.grid.height;
    while (first < end && brightest(proxy.grid.row(first)) <= black_row)
        ++first;
    while (end > first && brightest(proxy.grid.row(end - 1)) <= black_row)
        --end;
    if (end - first < 3) first = 0, end = proxy.grid.height;
    const auto third = [&](int part) {
        const int from = first + (end - first) * part / 3, to = first + (end - first) * (part + 1) / 3;
        const int chroma_from = from / 2, chroma_to = std::max(chroma_from + 1, to / 2);
        if (proxy.blue.values.empty() || chroma_to > proxy.blue.height)
            return Third{mean(proxy.grid, from, to), 0, 0};
        return Third{mean(proxy.grid, from, to), mean(proxy.blue, chroma_from, chroma_to),
                     mean(proxy.red, chroma_from, chroma_to)};
    };
    return {third(0), third(1), third(2)};
}

} // namespace decoupage::tone
