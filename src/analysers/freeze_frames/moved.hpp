#pragma once
/// One picture laid on another.

#include "analysers/freeze_frames/picture.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace decoupage::freeze_frames {

/// An earlier picture as a later one would have it, less the later one.
struct Moved {
    std::array<std::int16_t, grid_width * grid_height> less{};
    int left = 0, right = 0, top = 0, bottom = 0; ///< half-open: where there is any
    const std::int16_t* row(int y) const { return less.data() + y * grid_width; }
    int shared() const { return std::max(0, right - left) * std::max(0, bottom - top); }
};

/// Each row whose number `every` divides, at least; 0 outside what the two share.
Moved moved(const SmoothPicture& earlier, const SmoothPicture& later, const View& view, int every);

} // namespace decoupage::freeze_frames
