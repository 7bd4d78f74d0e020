#include "signal/best_path.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace decoupage {

std::vector<int> best_path(const PathCosts& costs, std::span<const float> change) {
    const std::size_t moments = costs.moments();
    assert(change.size() == moments && costs.states <= 65535);
    if (moments == 0) return {};
    // Sums of a whole film: kept in double, or a long film's end would be decided by rounding.
    std::vector<double> sum(costs.states);
    std::vector<std::uint16_t> from(costs.values.size());
    for (std::size_t state = 0; state < costs.states; ++state)
        sum[state] = costs.at(0, state);
    for (std::size_t moment = 1; moment < moments; ++moment) {
        const auto cheapest =
            static_cast<std::size_t>(std::min_element(sum.begin(), sum.end()) - sum.begin());
        const double arriving = sum[cheapest] + static_cast<double>(change[moment]);
        for (std::size_t state = 0; state < costs.states; ++state) {
            const bool changes = arriving <= sum[state] && state != cheapest;
            from[moment * costs.states + state] = static_cast<std::uint16_t>(changes ? cheapest : state);
            sum[state] = (changes ? arriving : sum[state]) + static_cast<double>(costs.at(moment, state));
        }
    }
    std::vector<int> path(moments);
    auto state = static_cast<std::size_t>(std::min_element(sum.begin(), sum.end()) - sum.begin());
    for (std::size_t moment = moments; moment-- > 0;) {
        path[moment] = static_cast<int>(state);
        state = from[moment * costs.states + state];
    }
    return path;
}

} // namespace decoupage
