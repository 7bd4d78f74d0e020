#include "signal/rank_trend.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace decoupage {

namespace {

/// What values that are alike take from the variance.
double taken_by_ties(std::span<const double> values) {
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    double taken = 0;
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i;
        while (end < sorted.size() && sorted[end] == sorted[i])
            ++end;
        const auto tied = static_cast<double>(end - i);
        taken += tied * (tied - 1) * (2 * tied + 5);
        i = end;
    }
    return taken;
}

} // namespace

RankTrend rank_trend(std::span<const double> values) {
    const std::size_t count = values.size();
    if (count < 4) return {};
    double sum = 0;
    std::vector<double> slopes;
    slopes.reserve(count * (count - 1) / 2);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            sum += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
            slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
        }
    const auto n = static_cast<double>(count);
    const double variance = (n * (n - 1) * (2 * n + 5) - taken_by_ties(values)) / 18;
    if (variance <= 0) return {};
    RankTrend trend;
    trend.tau = sum / static_cast<double>(slopes.size());
    trend.chance = std::erfc(std::max(0.0, std::abs(sum) - 1) / std::sqrt(2 * variance));
    const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
    std::ranges::nth_element(slopes, middle);
    trend.slope = *middle;
    return trend;
}

} // namespace decoupage
