#pragma once
/// Where the scale changes within a shot.

#include "analysers/scale/looked_at.hpp"

#include <vector>

namespace decoupage::scale {

struct ScaleSpan {
    FrameSpan span;
    Choice choice;
};

/// The shot cut where faces in it grow or shrink from one class into another; the whole shot with its
/// class where they do not, or are too few to say. `probabilities` are those of the whole shot,
/// `distribution` is that of the film; `step` frames lie between looks.
std::vector<ScaleSpan> changes(const LookedAt& shot, const OfClasses& probabilities,
                               const OfClasses& distribution, Frame step);

} // namespace decoupage::scale
