#pragma once
/// A line through values that stand side by side.

#include <span>
#include <vector>

namespace decoupage {

/// The polynomial of `degree` (0 to 12) of least squares through values at 0, 1, 2 ..., at each of these
/// places. By polynomials that are orthogonal on them (Forsythe 1957), so that a high degree loses no digits.
/// The degree is lowered where there are too few values for it; empty for none.
std::vector<double> polynomial_fit(std::span<const double> values, int degree);

/// A straight line of least squares through points.
struct Line {
    double slope = 0, level = 0; ///< level: at x = 0
};
/// Both NaN for fewer than two different x.
Line line_through(std::span<const double> x, std::span<const double> y);

} // namespace decoupage
