#include "figures/density.hpp"

#include "signal/normal.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage {

namespace {

constexpr int points = 500;
constexpr double usual_bandwidth = 22.0;

} // namespace

Density cut_density(std::span<const Time> changes, Time duration) {
    Density density;
    const double length = seconds(duration);
    if (length <= 0) return density;
    density.bandwidth = std::min(usual_bandwidth, length / 12);
    density.step = length / (points - 1);
    const double height = 60.0 / (density.bandwidth * std::sqrt(2 * std::numbers::pi));
    for (int point = 0; point < points; ++point) {
        const double here = point * density.step;
        double sum = 0;
        for (const Time change : changes) {
            const double distance = (seconds(change) - here) / density.bandwidth;
            sum += std::exp(-0.5 * distance * distance);
        }
        const double inside = normal_share_below((length - here) / density.bandwidth) -
                              normal_share_below(-here / density.bandwidth);
        density.values.push_back(sum * height / inside);
    }
    return density;
}

} // namespace decoupage
