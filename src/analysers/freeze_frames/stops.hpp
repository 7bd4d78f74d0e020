#pragma once
/// From curves to stretches in which nothing moves.

#include "film/analyser.hpp"

#include <optional>
#include <span>
#include <vector>

namespace decoupage::freeze_frames {

/// The meter's curves, by frame (see stop_curves).
struct StopCurves {
    std::span<const float> change_1, change_4,
        change_12;                              ///< of the most changed blocks, pictures laid on another
    std::span<const float> ground_1;            ///< of the middle block, from frame to frame
    std::span<const float> single_1, single_12; ///< of the most changed block
    std::span<const float> here_4;              ///< the same, pictures as they stand
    std::span<const float> scale, right, down;  ///< the view of the frame before
    bool cover(Frame frames) const;
};

struct StopRules {
    double grain_factor = 1.4;  ///< changes over a longer time may be so many times those from frame to frame
    double motion_factor = 1.8; ///< how much more must have moved before
    Frame shortest = 6;         ///< frames
};

/// A stretch of one shot in which motion stops, and how sure that is.
struct Stop {
    FrameSpan span;
    float confidence = 0;
};

/// The stops in a shot.
std::vector<Stop> stops(const StopCurves& curves, FrameSpan shot, const StopRules& rules);

/// What is asked to hold: a picture must be at rest in every frame, a page of letters, known to be one, in
/// most.
enum class Holding { picture, letters };

/// How sure it is that nothing moves from the shot's beginning to its end; 0 where something does.
float stillness(const StopCurves& curves, FrameSpan shot, Holding holding, const StopRules& rules);

} // namespace decoupage::freeze_frames
