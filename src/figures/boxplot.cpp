#include "figures/boxplot.hpp"

#include "figures/unsaid.hpp"
#include "signal/sorted_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

double plain_median(std::span<const double> sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/// The pairs of which the medcouple is the median: values from the median up against values from it down.
/// Values that equal the median stand in both, and pairs of them count by their order.
struct Couples {
    std::span<const double> upper, lower;
    double median;
    std::int64_t tied;

    double operator()(std::int64_t row, std::int64_t column) const {
        const double up = upper[static_cast<std::size_t>(row)] - median;
        const double down = median - lower[static_cast<std::size_t>(column)];
        if (up > 0 || down > 0) return (up - down) / (up + down);
        const std::int64_t order = row + (column - (std::ssize(lower) - tied)) - (tied - 1);
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
};

/// Tukey's: the median of each half, the middle value in both of them.
double hinge(std::span<const double> sorted, double place) {
    const double low = std::floor(place), high = std::ceil(place);
    return (sorted[static_cast<std::size_t>(low)] + sorted[static_cast<std::size_t>(high)]) / 2;
}

} // namespace

double medcouple(std::span<const double> sorted) {
    if (sorted.empty()) return unsaid;
    const double median = plain_median(sorted);
    const auto first = std::ranges::lower_bound(sorted, median),
               last = std::ranges::upper_bound(sorted, median);
    const Couples couples{{first, sorted.end()}, {sorted.begin(), last}, median, last - first};
    return median_entry(std::ssize(couples.upper), std::ssize(couples.lower), couples);
}

AdjustedBoxplot adjusted_boxplot(std::span<const double> sorted) {
    if (sorted.empty())
        return {unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, unsaid, {}};
    AdjustedBoxplot box;
    const auto last = static_cast<double>(sorted.size() - 1);
    const double quarter = std::floor((last + 4) / 2) / 2 - 1;
    box.least = sorted.front();
    box.most = sorted.back();
    box.lower_hinge = hinge(sorted, quarter);
    box.median = plain_median(sorted);
    box.upper_hinge = hinge(sorted, last - quarter);
    box.medcouple = medcouple(sorted);
    const double range = box.upper_hinge - box.lower_hinge;
    const double below = box.medcouple >= 0 ? -4 : -3, above = box.medcouple >= 0 ? 3 : 4;
    box.lower_fence = box.lower_hinge - 1.5 * std::exp(below * box.medcouple) * range;
    box.upper_fence = box.upper_hinge + 1.5 * std::exp(above * box.medcouple) * range;
    const auto inside_from = std::ranges::lower_bound(sorted, box.lower_fence);
    const auto inside_to = std::ranges::upper_bound(sorted, box.upper_fence);
    box.lower_whisker = *inside_from;
    box.upper_whisker = *(inside_to - 1);
    box.outliers.assign(sorted.begin(), inside_from);
    box.outliers.insert(box.outliers.end(), inside_to, sorted.end());
    return box;
}

} // namespace decoupage
