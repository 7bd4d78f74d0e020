#pragma once
/// What each frame says of itself, beside those around it; and the stretches in which frames say enough.

#include "film/analyser.hpp"

#include <span>
#include <vector>

namespace decoupage::cadence {

/// The meter's curves, by frame (see cadence_curves).
struct CadenceCurves {
    std::span<const float> change, unmixed, combed;
    bool cover(Frame frames) const;
};

/// By frame; NaN where a frame says nothing.
struct Witnesses {
    std::vector<float> step;    ///< change from the frame before, beside the most around it: a logarithm
    std::vector<float> mixture; ///< what a mixture leaves, beside the most around it: a logarithm
    std::vector<float> teeth;   ///< logarithm of the odds that the frame is combed
};

struct WitnessRules {
    double motion = 0.6; ///< levels that the picture must change by around a frame
    Frame around = 4;    ///< frames before and after
};

/// The shots, cut also where the picture changes far more than around: at joins that are no cut for the eye,
/// or that were missed, a rhythm may break too.
std::vector<FrameSpan> without_jumps(const CadenceCurves& curves, const std::vector<FrameSpan>& shots,
                                     Frame reach);

/// What the frames of the shots say; those of a shot speak of nothing outside it.
Witnesses witnesses(const CadenceCurves& curves, const std::vector<FrameSpan>& shots,
                    const WitnessRules& rules);

/// A part of a shot that is looked at as a whole.
struct Piece {
    FrameSpan span, shot;
};

/// The shots where they move, cut into pieces of about two seconds. They begin where motion begins, so that
/// what stood still before changes nothing.
std::vector<Piece> pieces(const Witnesses& witnesses, const std::vector<FrameSpan>& shots, Frame about);

} // namespace decoupage::cadence
