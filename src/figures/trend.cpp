#include "figures/trend.hpp"

#include <algorithm>
#include <cassert>

namespace decoupage {

std::vector<double> moving_average(std::span<const double> values, int window) {
    assert(window >= 1 && window % 2 == 1);
    std::vector<double> sums{0.0};
    for (const double value : values)
        sums.push_back(sums.back() + value);
    std::vector<double> result;
    const auto length = static_cast<std::size_t>(window);
    for (std::size_t end = length; end < sums.size(); ++end)
        result.push_back((sums[end] - sums[end - length]) / window);
    return result;
}

int usual_window(std::size_t shots) {
    return std::clamp(static_cast<int>(std::min<std::size_t>(shots, 10'000) / 20), 3, 101) | 1;
}

} // namespace decoupage
