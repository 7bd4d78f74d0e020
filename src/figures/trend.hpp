#pragma once
/// Where shots grow longer and where shorter.

#include <span>
#include <vector>

namespace decoupage {

/// The mean of every run of `window` values (odd): the first stands for value `window / 2`, and so on.
/// Empty where there are fewer values than that.
std::vector<double> moving_average(std::span<const double> values, int window);

/// A window that smooths a film of that many shots without hiding its parts: a twentieth of them, odd, 3 to
/// 101.
int usual_window(std::size_t shots);

} // namespace decoupage
