#pragma once
/// How light and dark lie in one picture.

#include "film/proxy.hpp"

namespace decoupage::light {

struct Shade {
    float contrast = 0; ///< 0 for one even grey, towards 1 for white on black
    float key = 0;      ///< lightness of the middle pixel, 0 ... 1
    float dark = 0;     ///< share of pixels with a lightness below a quarter
    float light = 0;    ///< share of pixels with one above three quarters
    float hardness =
        0; ///< the sharper edges beside the whole range: 1 where dark turns light from pixel to pixel
    float to_right = 0; ///< by how much the right edge is lighter than the left, on the plane that fits best
    float upward = 0;   ///< by how much the upper edge is lighter than the lower
    float slanted = 0;  ///< share of the variance that this plane explains
};

/// Of a plane as framing::lightness makes it; it must not be empty.
Shade shade(const Plane<std::int16_t>& lightness);

} // namespace decoupage::light
