#pragma once
/// Whether the picture stands at a frame or in a span of a shot, from the curves; and what is asked of curves
/// for that.

#include "analysers/freeze_frames/meter.hpp"
#include "analysers/freeze_frames/stops.hpp"

namespace decoupage::freeze_frames {

using Curve = std::span<const float>;

// In levels, chosen on staged films and on the clips to tune with.
inline constexpr float coding_noise = 0.35f; ///< what a coder changes in a picture that stands
inline constexpr float exact_noise = 0.12f;  ///< the same in a few frames

inline constexpr Frame before_a_stop = 8;    ///< so many frames are looked at for motion
inline constexpr Frame long_stop = far + 4;  ///< enough to compare over half a second
inline constexpr Frame long_still = far + 8; ///< the same for whole shots

/// What a share of the frames of a span lie below, of those in which the curve says anything; 0 where it
/// says nothing.
float lying_at(double share, Curve curve, FrameSpan span);
float median(Curve curve, FrameSpan span);
float at(Curve curve, Frame frame);

/// How far the camera went in the frames of a span, weave and all, in cells; a zoom in brings nothing new
/// into view, and is no way.
double way(const StopCurves& curves, FrameSpan span);

/// The shot as seen by one question: does the picture stand? Keeps what it was made of by reference.
class Standing {
public:
    Standing(const StopCurves& curves, FrameSpan shot, const StopRules& rules)
        : curves_(curves), shot_(shot), rules_(rules) {}

    /// Has nothing moved in the last four frames?
    bool at_rest(Frame frame) const;
    /// The same of a picture that was at rest: it is not left for a little more.
    bool stays_at_rest(Frame frame) const;
    /// Has at most a speck or a knock on the gate kept the last four frames from being at rest?
    bool nearly_at_rest(Frame frame) const;
    /// Has nothing moved slowly from the span's beginning to its end? People hold still for a moment: what is
    /// too short to compare over half a second must be the same to the grain.
    bool rests(FrameSpan span) const;
    /// Does something small move now and then? A block that is dirty is so at any distance.
    bool stirs(FrameSpan span) const;
    /// Is it one picture that is seen before and behind a gap?
    bool is_one(FrameSpan before, FrameSpan after) const;

private:
    /// What grain, weave and coding change around a frame, on the calmer side of it, where a stop begins or
    /// ends; and what a zoom shows anew.
    float allowed(Frame frame) const;
    /// So much may change where there is that much grain; of strong grain less, for its share.
    float rules_grain(float grain) const;
    /// What grain changes from frame to frame; where little changes elsewhere, the most changed blocks show
    /// something else.
    float grain(FrameSpan span) const;
    /// What has changed over four frames; a frame or two that are dirty or torn count for nothing.
    float changed(Frame frame) const;
    /// Does the camera go on and on? Weave comes back.
    bool travels(Frame frame) const;
    double walked(Frame frame) const;
    bool moves_somewhere(FrameSpan seen) const;
    /// Does motion stop from one frame to the next, and go on so? On prints that repeat frames, something
    /// moves only in every second or third.
    bool is_sudden(FrameSpan span) const;

    const StopCurves& curves_;
    FrameSpan shot_;
    const StopRules& rules_;
};

} // namespace decoupage::freeze_frames
