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
    std::size_t least = 5; ///< steps that make a walk
};

/// Of knocks (fifty values a second), one to four a second and evenly apart, where neither speech nor music
/// is likelier than not: there, what knocks may be either.
std::vector<Walk> walks(std::span<const float> knocks, std::span<const float> speech,
                        std::span<const float> music, const WalkRules& rules);

} // namespace decoupage::heard
