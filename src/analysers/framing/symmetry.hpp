#pragma once
/// How far the left and the right half of a picture answer each other.

#include "analysers/framing/cells.hpp"

namespace decoupage::framing {

/// What it is put together from. Each is greater the more alike the halves are.
struct Mirror {
    float figure =
        0; ///< correlation of what stands out with its mirror image, about the best axis near the middle
    float edges = 0;   ///< correlation of where the detail is with its mirror image, about the middle
    float balance = 0; ///< minus the distance of what stands out from the middle, in widths
    float forms = 0;   ///< correlation of where it is lighter or darker than around, however much, with its
                       ///< mirror image, about the best axis near the middle
};

/// `detail`: steps of the half proxy.
Mirror mirror(const Cells& cells, const Plane<std::int16_t>& detail);

/// 0 ... 1, greater for what a viewer calls more symmetrical.
float symmetry(const Mirror& mirror);

} // namespace decoupage::framing
