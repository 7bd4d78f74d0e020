#pragma once
/// The meter's curves, by frame, as they are read.

#include "film/analyser.hpp"

#include <span>

namespace decoupage::freeze_frames {

/// NaN where a curve says nothing: at a film's first frames.
struct StopCurves {
    std::span<const float> level;                         ///< mean of the picture
    std::span<const float> change_1, change_4, change_12; ///< of most blocks, pictures laid on another
    std::span<const float> ground_1, ground_4, ground_12; ///< of the middle block: grain
    std::span<const float> single_1, single_4, single_12; ///< of the most changed block
    std::span<const float> here_4;                        ///< as change_4, pictures as they stand
    std::span<const float> growth, place; ///< of the block that changed most over 12 frames beside over one
    std::span<const float> scale, right, down; ///< the view of the frame before

    /// Empty (no frames) if any curve is missing: then nothing can be said.
    static StopCurves of(const Evidence& evidence);
    Frame frames() const { return std::ssize(level); }
};

/// Does nothing in the picture change more over half a second than from frame to frame, as far as can be
/// seen?
bool nothing_grows(const StopCurves& curves, Frame frame);

} // namespace decoupage::freeze_frames
