#pragma once
/// How values are spread: by shares, and by density.

#include <span>
#include <vector>

namespace decoupage {

/// The share of values that are not above `limit` (ECDF). `sorted` ascends; 0 where there are none.
double share_up_to(std::span<const double> sorted, double limit);

/// A Gaussian kernel density of values at points that ascend: for each, how many of them there are per unit,
/// over their number. Nothing is done at the ends: what lies near 0 spreads below it. `sorted` ascends; zeros
/// for no values.
std::vector<double> kernel_density(std::span<const double> sorted, double bandwidth,
                                   std::span<const double> points);

/// In kernel widths: beyond, a double holds nothing of it.
inline constexpr double kernel_reach = 9;

/// The kernel's width for lengths of shots, in seconds, so that films compare.
inline constexpr double usual_bandwidth = 1.0;

/// For other measures: Silverman's rule of thumb (1986, 3.31), 0.9 min(deviation, range of quartiles / 1.34)
/// n^-1/5, quartiles as R's `bw.nrd0` takes them. NaN for fewer than two values; 1 for values that are all
/// alike.
double bandwidth_by_rule(std::span<const double> sorted);

} // namespace decoupage
