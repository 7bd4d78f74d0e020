#pragma once
/// How two films (or any two sets of values) differ, value by value and never by one average against another.

#include <span>

namespace decoupage {

/// How sure the intervals below are.
inline constexpr double sure_share = 0.95;

/// Cliff's d (Cliff 1993): how much more often a value of the first set exceeds one of the second than the
/// other way round. From -1 (all of the first are smaller) through 0 to 1.
struct CliffsD {
    double d = 0;     ///< NaN where a set is empty
    double least = 0; ///< the interval's ends; NaN where a set has fewer than two values
    double most = 0;
};

/// The interval is Cliff's own, not symmetric, from the unbiased variance of d (Cliff 1996, Feng and Cliff
/// 2004); where d is -1 or 1, it is the one they give for that. Values in any order, all finite. O(n log n).
CliffsD cliffs_d(std::span<const double> first, std::span<const double> second);

/// The difference of Hodges and Lehmann (1963): the median of all differences between a value of the first
/// set and one of the second, in their unit.
struct Shift {
    double shift = 0; ///< NaN where a set is empty
    double least = 0; ///< the interval's ends; NaN where the sets are too small for one
    double most = 0;
};

/// The interval is Moses', from the rank-sum test turned round, by its normal approximation (Hollander and
/// Wolfe 1999, 4.3): from the C-th smallest to the C-th greatest difference. Values in any order, all finite.
/// O(n log n): no difference is written down.
Shift hodges_lehmann(std::span<const double> first, std::span<const double> second);

} // namespace decoupage
