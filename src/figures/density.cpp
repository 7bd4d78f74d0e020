#include "figures/density.hpp"

#include "figures/distribution.hpp"
#include "signal/normal.hpp"

#include <algorithm>
#include <vector>

namespace decoupage {

namespace {

constexpr int points_along = 500;
constexpr double widest_kernel = 22.0;

std::span<const double> within(std::span<const double> sorted, double here, double reach) {
    return {std::ranges::lower_bound(sorted, here - reach), std::ranges::upper_bound(sorted, here + reach)};
}

} // namespace

Density cut_density(std::span<const double> changes, double length) {
    Density density;
    if (!(length > 0)) return density;
    density.bandwidth = std::min(widest_kernel, length / 12);
    density.step = length / (points_along - 1);
    std::vector<double> times(changes.begin(), changes.end());
    std::ranges::sort(times);
    for (int point = 0; point < points_along; ++point) {
        const double here = point * density.step;
        double sum = 0;
        for (const double change : within(times, here, kernel_reach * density.bandwidth))
            sum += normal_height((change - here) / density.bandwidth);
        const double inside = normal_share_below((length - here) / density.bandwidth) -
                              normal_share_below(-here / density.bandwidth);
        density.values.push_back(sum * 60 / density.bandwidth / inside);
    }
    return density;
}

Density cut_density(std::span<const Time> changes, Time duration) {
    std::vector<double> times;
    for (const Time change : changes)
        times.push_back(seconds(change));
    return cut_density(times, seconds(duration));
}

} // namespace decoupage
