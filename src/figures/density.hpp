#pragma once
/// Where a film is cut fast, and where slowly.

#include "time/clock.hpp"

#include <span>
#include <vector>

namespace decoupage {

/// Changes of shot a minute, along the film.
struct Density {
    double bandwidth = 0;       ///< seconds: standard deviation of the Gaussian kernel
    double step = 0;            ///< seconds between points; the first stands at 0, the last at the film's end
    std::vector<double> values; ///< changes a minute; empty for a film without length
};

/// A Gaussian kernel density of the changes' times (Redfern), 500 points. The bandwidth is 22 s, and in a
/// film shorter than 264 s a twelfth of it. We differ in dividing by the part of the kernel that lies inside
/// the film, so that the curve does not sink towards its ends.
Density cut_density(std::span<const Time> changes, Time duration);
/// The same in seconds, in any order.
Density cut_density(std::span<const double> changes, double length);

} // namespace decoupage
