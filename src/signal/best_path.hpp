#pragma once
/// The cheapest way through states over time (Viterbi 1967), for labels that should not flicker.

#include <cstddef>
#include <span>
#include <vector>

namespace decoupage {

/// What each state costs at each moment, moment after moment.
struct PathCosts {
    std::size_t states = 0;
    std::vector<float> values; ///< states x moments

    explicit PathCosts(std::size_t number_of_states, std::size_t moments)
        : states(number_of_states), values(number_of_states * moments) {}
    std::size_t moments() const { return states == 0 ? 0 : values.size() / states; }
    float& at(std::size_t moment, std::size_t state) { return values[moment * states + state]; }
    float at(std::size_t moment, std::size_t state) const { return values[moment * states + state]; }
};

/// The state of every moment on the cheapest path. Going to another state between moment t - 1 and t costs
/// `change[t]` (`change[0]` is not used). Of paths that cost the same, the one that changes late.
std::vector<int> best_path(const PathCosts& costs, std::span<const float> change);

} // namespace decoupage
