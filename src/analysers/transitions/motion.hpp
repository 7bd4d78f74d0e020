#pragma once
/// How much of a picture is the picture before, moved: block matching by full search.

#include "film/proxy.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::analysers {

inline constexpr int motion_width = 96, motion_height = 54;

/// The luma of a proxy stretched to 96 x 54.
Plane<std::uint8_t> motion_picture(const Plane<std::uint8_t>& luma);

/// Mean difference of pixels from those to their right: little where a camera is quick or out of focus.
float sharpness(const Plane<std::uint8_t>& motion_picture);

struct Motion {
    float unexplained; ///< what is left, relative to the picture's own texture: 0 all explained, about 1
                       ///< nothing
    float explained;   ///< share of textured blocks of which half or more is explained; 1 if none has texture
};

/// From `before` to `now`, in blocks of 8 x 9, moved up to 8 across and 5 down.
Motion motion(const Plane<std::uint8_t>& now, const Plane<std::uint8_t>& before);

} // namespace decoupage::analysers
