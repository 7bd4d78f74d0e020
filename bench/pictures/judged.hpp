#pragma once
/// Is a covering track the one that should have been found?

#include "film/track.hpp"

#include <string>

namespace decoupage::bench {

/// How far the found may stand from the truth.
struct Tolerance {
    Frame frames = 1;    ///< of a change
    double bars = 0.006; ///< of a bar, as a share of the frame's height or width; at least 2 pixels
    int width = 0, height = 0;
};

/// Empty if right; otherwise what is wrong, in a few words. Where a true segment has a detail, the found one
/// must agree: an active area within the tolerance and of the same name (any, where the truth says "?"), or a
/// tint of the same name.
std::string judged(const Track& truth, const Track& found, const Tolerance& tolerance);

} // namespace decoupage::bench
