#pragma once
/// How values of a series go with those some places before.

#include <span>
#include <vector>

namespace decoupage {

/// For lags 1 to `most`: the sum of products of deviations from the mean, over the sum of their squares (Box
/// and Jenkins; R's `acf`). Lags that are not shorter than the series are left out; empty for a series
/// without variation.
std::vector<double> autocorrelations(std::span<const double> values, int most);

/// The same with what shorter lags already explain taken away: by the recursion of Levinson and Durbin
/// (1960), from the autocorrelations.
std::vector<double> partial_autocorrelations(std::span<const double> autocorrelations);

/// The power of a series at 1, 2, ... n / 2 cycles in its whole length, its mean taken away: squared
/// magnitude over n. In double precision, of any length; O(n²).
std::vector<double> periodogram(std::span<const double> values);

} // namespace decoupage
