#pragma once
/// One number a shot, out of one a frame.

#include "film/analyser.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage::framing {

/// The frames of one shot by which it is judged.
struct ShotFrames {
    FrameSpan span;
    std::vector<Frame>
        frames; ///< those in which the meter saw the picture's true shape; all, where it never did
    bool shape_known = true; ///< false where it never did
};

/// Pictures and cards of the track "shots", in order. A frame is left out where the bars its meter saw
/// (curves "bars_across" and "bars_beside") are not those of the track "active_picture".
std::vector<ShotFrames> shot_frames(const Evidence& evidence);

struct ShotValue {
    float value = 0;  ///< median over the shot's frames
    float spread = 0; ///< from its lower to its upper quartile
};

/// Nothing where no frame of the shot says anything.
std::optional<ShotValue> shot_value(const ShotFrames& shot, std::span<const float> curve);

/// How sure a value of a shot is: as sure as that of one still, less where frames differ and where the
/// picture's shape is not known. `half`: the spread at which it is worth half.
float sureness(const ShotFrames& shot, const ShotValue& value, float of_a_still, double half);

/// "0.62"
std::string number_text(float value);

/// The track of one measure: a segment "measured" for each shot that says something, the number in its
/// detail.
Track value_track(const std::string& name, const std::vector<ShotFrames>& shots, std::span<const float> curve,
                  float of_a_still, double half);

} // namespace decoupage::framing
