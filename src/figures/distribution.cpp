#include "figures/distribution.hpp"

#include "figures/lengths.hpp"
#include "figures/unsaid.hpp"
#include "signal/normal.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// The quantile that R takes unless told otherwise: between the two values beside its place.
double between_values(std::span<const double> sorted, double p) {
    const double place = p * static_cast<double>(sorted.size() - 1);
    const auto low = static_cast<std::size_t>(place);
    const auto high = std::min(low + 1, sorted.size() - 1);
    return sorted[low] + (place - std::floor(place)) * (sorted[high] - sorted[low]);
}

} // namespace

double share_up_to(std::span<const double> sorted, double limit) {
    if (sorted.empty()) return 0;
    return static_cast<double>(std::ranges::upper_bound(sorted, limit) - sorted.begin()) /
           static_cast<double>(sorted.size());
}

std::vector<double> kernel_density(std::span<const double> sorted, double bandwidth,
                                   std::span<const double> points) {
    std::vector<double> density;
    density.reserve(points.size());
    for (const double point : points) {
        const auto from = std::ranges::lower_bound(sorted, point - kernel_reach * bandwidth);
        const auto to = std::ranges::upper_bound(sorted, point + kernel_reach * bandwidth);
        double sum = 0;
        for (auto value = from; value < to; ++value)
            sum += normal_height((point - *value) / bandwidth);
        density.push_back(sorted.empty() ? 0 : sum / (bandwidth * static_cast<double>(sorted.size())));
    }
    return density;
}

double bandwidth_by_rule(std::span<const double> sorted) {
    if (sorted.size() < 2) return unsaid;
    const double deviation = standard_deviation(sorted);
    const double range = between_values(sorted, 0.75) - between_values(sorted, 0.25);
    double spread = std::min(deviation, range / 1.34);
    if (spread == 0) spread = deviation > 0 ? deviation : 1;
    return 0.9 * spread * std::pow(static_cast<double>(sorted.size()), -0.2);
}

} // namespace decoupage
