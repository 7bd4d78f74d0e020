#pragma once
/// Whether values grow or fall along a row, whatever their distribution.

#include <span>

namespace decoupage {

struct RankTrend {
    double tau = 0; ///< Kendall's, -1 (always falling) to 1 (always growing); ties count for nothing
    double chance =
        1; ///< two-sided: how often a shuffled row is as one-sided (normal, with ties, Kendall 1975)
    double slope = 0; ///< from one value to the next: median of all pairs' (Theil 1950, Sen 1968)
};

/// Of fewer than 4 values nothing is said. All pairs are compared: not for rows of many thousands.
RankTrend rank_trend(std::span<const double> values);

} // namespace decoupage
