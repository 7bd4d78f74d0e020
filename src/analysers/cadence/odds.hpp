#pragma once
/// How well a rhythm explains what the frames of a piece say.

#include "analysers/cadence/rhythms.hpp"
#include "analysers/cadence/witnesses.hpp"

namespace decoupage::cadence {

/// The logarithm of how much likelier a piece is under each rhythm, wherever in its period the piece begins,
/// than if every frame were new; 0 for `every_frame`. How usual a rhythm is, is left out.
std::vector<float> odds(const Witnesses& witnesses, FrameSpan piece, const std::vector<Rhythm>& rhythms);

/// Frames of a piece that repeat the one before, as they look each by itself.
struct Repeats {
    double share = 0;
    double drift = 0; ///< frames: how far they ever are ahead of an even spread, or behind it
};
Repeats repeats(const Witnesses& witnesses, FrameSpan piece);

} // namespace decoupage::cadence
