#pragma once
/// Where shots grow longer and where shorter.

#include <span>
#include <vector>

namespace decoupage {

/// The mean of `window` values around each one (odd; 1 gives the values themselves). Near the ends the window
/// is cut to what is there, the same on both sides, so that the line leans to neither.
std::vector<double> moving_average(std::span<const double> values, int window);

/// A window that smooths a film of that many shots without hiding its parts: a twentieth of them, odd, 3 to
/// 101.
int usual_window(std::size_t shots);

} // namespace decoupage
