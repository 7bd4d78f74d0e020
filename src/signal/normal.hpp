#pragma once
/// The standard normal distribution.

namespace decoupage {

/// The share of it that lies below `x`.
double normal_share_below(double x);

/// The x below which a share of it lies, for 0 < share < 1; to the precision of `normal_share_below`.
double normal_quantile(double share);

/// Its height at x.
double normal_height(double x);

} // namespace decoupage
