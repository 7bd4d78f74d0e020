#pragma once
#include <limits>

namespace decoupage {

/// What stands for a figure that cannot be said; it is no number.
inline constexpr double unsaid = std::numeric_limits<double>::quiet_NaN();

} // namespace decoupage
