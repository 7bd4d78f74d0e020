#pragma once
/// How well a rhythm explains what the frames of a piece say.

#include "analysers/cadence/rhythms.hpp"
#include "analysers/cadence/witnesses.hpp"

namespace decoupage::cadence {

/// The logarithm of how much likelier a piece is under each rhythm, wherever in its period the piece begins,
/// than if every frame were new; 0 for `every_frame`. How usual a rhythm is, is left out.
std::vector<float> odds(const Witnesses& witnesses, FrameSpan piece, const std::vector<Rhythm>& rhythms);

/// Frames that repeat the one before, counted as they look each by itself.
struct Repeats {
    Frame frames = 0; ///< that say anything
    double count = 0; ///< of those that repeat
    double doubt = 0; ///< variance of the count

    Repeats& operator+=(const Repeats& other);
    double share() const { return frames > 0 ? count / static_cast<double>(frames) : 0; }
};
Repeats repeats(const Witnesses& witnesses, FrameSpan span);

/// How far the repeats are ever ahead of an even spread, or behind it, beside what chance would make of as
/// many.
double drift(const Witnesses& witnesses, FrameSpan span);

} // namespace decoupage::cadence
