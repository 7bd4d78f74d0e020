#pragma once
/// Quantiles as film statisticians take them.

#include <span>

namespace decoupage {

/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and 0 <= x <= 1: the share of a beta
/// distribution that lies below x. Right to some 12 digits.
double beta_share_below(double x, double a, double b);

/// The quantile of Harrell and Davis (1982): a weighted mean of all values, so that one value more or less
/// moves it little. `sorted` ascends; 0 < p < 1. NaN if there are no values.
double quantile(std::span<const double> sorted, double p);

} // namespace decoupage
