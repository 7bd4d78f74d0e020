#pragma once
/// The boxplot that allows for a skewed distribution, as lengths of shots have.

#include <span>
#include <vector>

namespace decoupage {

/// How skewed values are, from -1 to 1 and 0 where both sides of the median are alike: the medcouple (Brys,
/// Hubert and Struyf 2004), the median over all pairs of a value on either side of how much farther the upper
/// one lies. `sorted` ascends; NaN if there are no values. O(n log n).
double medcouple(std::span<const double> sorted);

/// Five numbers (Tukey's hinges, as R's `fivenum`), and fences that reach farther on the long side (Hubert
/// and Vandervieren 2008): 1.5 exp(-4 M) box lengths below the box and 1.5 exp(3 M) above it for a medcouple
/// M >= 0, with -3 and 4 for one below.
struct AdjustedBoxplot {
    double least = 0, lower_hinge = 0, median = 0, upper_hinge = 0, most = 0;
    double medcouple = 0;
    double lower_fence = 0, upper_fence = 0;
    double lower_whisker = 0, upper_whisker = 0; ///< the last values inside the fences
    std::vector<double> outliers;                ///< outside them, in order
};

/// All are NaN if there are no values. `sorted` ascends.
AdjustedBoxplot adjusted_boxplot(std::span<const double> sorted);

} // namespace decoupage
