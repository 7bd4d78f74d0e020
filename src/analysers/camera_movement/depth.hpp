#pragma once
/// What blocks tell of how deep a scene is: near things go past faster than far ones, if the camera goes.

#include "analysers/camera_movement/fit.hpp"

#include <limits>

namespace decoupage::camera_movement {

/// NaN where too few blocks tell.
struct Depth {
    float parallax = std::numeric_limits<float>::quiet_NaN(); ///< how unevenly they go the camera's way,
                                                              ///< squared, less how unevenly they go across
                                                              ///< it: that is noise, and goes out in the mean
                                                              ///< of many frames
    float below = std::numeric_limits<float>::quiet_NaN();    ///< how much faster goes what lies half a
                                                              ///< picture lower, as a share of the way
    float beside = std::numeric_limits<float>::quiet_NaN();   ///< the same, half a picture further right
};

/// By blocks of level 1. Who stands in the frame is followed, and no sign of depth.
Depth depth_of(const Blocks& half, const Fit& fit);

} // namespace decoupage::camera_movement
