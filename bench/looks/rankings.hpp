#pragma once
/// Stills ranked by eye, and how well numbers follow such ranks.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// What stills are ranked for, in the order of the file.
inline constexpr std::array<const char*, 4> ranked_for{"symmetry", "clutter", "openness", "contrast"};

struct RankedStill {
    std::string clip;
    Frame frame = 0;
    std::array<double, 4> ranks{}; ///< 0 ... 100; NaN where it cannot be said
};

/// "clip frame symmetry clutter openness contrast" a line, "-" for what cannot be said; "#" begins a comment.
/// Fault: damaged.
Outcome<std::vector<RankedStill>> rankings_in(std::string_view text);

/// Spearman's rank correlation; those that are equal share their rank. 0 where either does not vary.
double rank_correlation(const std::vector<double>& a, const std::vector<double>& b);

/// Where the correlation lies in 95 of 100 draws of as many pairs, with putting back. The same on every
/// machine.
struct Interval {
    double from = 0, to = 0;
};

Interval bootstrapped(const std::vector<double>& a, const std::vector<double>& b);

} // namespace decoupage::bench
