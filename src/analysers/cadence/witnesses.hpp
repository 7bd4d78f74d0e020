#pragma once
/// What each frame says of itself, beside those around it; and the stretches in which frames say enough.

#include "analysers/cadence/network.hpp"

#include <vector>

namespace decoupage::cadence {

/// By frame, log-odds; NaN where too little moves around a frame for it to say anything.
struct Witnesses {
    std::vector<float> repeated, halved, mixed; ///< of the network (see Saying)
    std::vector<float> teeth;                   ///< that the frame is combed
};

struct WitnessRules {
    double motion = 0.6; ///< levels that the picture must change by around a frame
    Frame around = 4;    ///< frames before and after
};

/// The shots, cut also where the picture changes far more than around: at joins that are no cut for the eye,
/// or that were missed, a rhythm may break too.
std::vector<FrameSpan> without_jumps(const CadenceCurves& curves, const std::vector<FrameSpan>& shots,
                                     Frame reach);

/// What the network says of every frame, in the order of Saying.
using Sayings = std::array<std::span<const float>, sayings>;

/// What the frames of the shots say. The first of a shot follows another and says nothing.
Witnesses witnesses(const CadenceCurves& curves, const Sayings& said, const std::vector<FrameSpan>& shots,
                    const WitnessRules& rules);

/// A part of a shot that is looked at as a whole.
struct Piece {
    FrameSpan span, shot;
};

/// The shots where they move, cut into pieces of about two seconds. They begin where motion begins, so that
/// what stood still before changes nothing.
std::vector<Piece> pieces(const Witnesses& witnesses, const std::vector<FrameSpan>& shots, Frame about);

} // namespace decoupage::cadence
