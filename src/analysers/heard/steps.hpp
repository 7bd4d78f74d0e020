#pragma once
/// Steps: knocks that follow one another as feet do.

#include "analysers/heard/stretches.hpp"

#include <span>
#include <vector>

namespace decoupage::heard {

struct Walk {
    Stretch stretch;
    double steps_a_second = 0;
};

struct WalkRules {
    double sensitivity = 0.5;
    int least = 5; ///< steps that make a walk
};

/// Of knocks (fifty values a second), one to four a second, evenly apart, with little that knocks between
/// them, where neither `speech` nor `music` is likelier than not.
std::vector<Walk> walks(std::span<const float> knocks, std::span<const float> speech,
                        std::span<const float> music, const WalkRules& rules);

} // namespace decoupage::heard
