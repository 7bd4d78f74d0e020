#pragma once
/// What the meter says of each frame beside the one before.

#include "film/analyser.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace decoupage::camera_movement {

/// By frame. NaN where nothing can be said: at the film's first frame, and of what has no forms to follow.
struct CameraCurves {
    std::span<const float> right, down; ///< where the camera turned or went, in widths of the frame
    std::span<const float> roll;        ///< degrees that it leant to its right
    std::span<const float> zoom;        ///< logarithm of how much nearer it came
    std::span<const float> share;       ///< of what can be followed, moves so
    std::span<const float>
        edges; ///< of blocks at the picture's edge that tell, the share that does not stand
    std::span<const float> still;         ///< of all blocks that tell, the share that stands
    std::span<const float> parallax;      ///< how unevenly blocks go the camera's way, squared
    std::span<const float> below, beside; ///< how much faster than the camera's way blocks go, half a picture
                                          ///< lower and half a picture further right; as shares of the way
    std::span<const float> forms;         ///< share of blocks with forms that can be followed
    std::span<const float> change; ///< mean difference from the frame before, levels; 0 for a repeated one

    /// Empty (no frames) if any curve is missing: then nothing can be said.
    static CameraCurves of(const Evidence& evidence);
    Frame frames() const { return std::ssize(right); }
};

std::vector<CurveCard> camera_curves();

} // namespace decoupage::camera_movement
