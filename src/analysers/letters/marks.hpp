#pragma once
/// Marks: strokes that touch, each perhaps a letter, or letters written together.

#include "film/proxy.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::letters {

/// Pixels that touch, corners included, in a box of pixels [left, right) x [top, bottom).
struct Mark {
    int left = 0, right = 0, top = 0, bottom = 0;
    int area = 0;     ///< pixels
    int runs = 0;     ///< stretches of pixels in its rows: more than rows, where strokes stand side by side
    float level = 0;  ///< mean of its pixels
    float ground = 0; ///< mean of what lies left and right of its runs
    int width() const { return right - left; }
    int height() const { return bottom - top; }
    float contrast() const { return level - ground; } ///< below 0 for dark letters
};

/// The marks of a mask of 0 and 255 over a plane of the same size: those at least `least` pixels high, and as
/// letters may be. In order of their left side.
std::vector<Mark> marks(const Plane<std::uint8_t>& mask, const Plane<std::uint8_t>& luma, int least);

} // namespace decoupage::letters
