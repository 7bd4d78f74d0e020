#pragma once
/// Dissolves between two takes of one set-up: most of the picture stays, so little speaks for them but that
/// what changes does so evenly.

#include "analysers/transitions/events.hpp"

namespace decoupage::analysers {

/// Stretches that change from beginning to end by one and the same difference, at one rate, while the camera
/// stands, the light stays and no letters come or go; beside them less changes. Thresholds set by hand on
/// drawn films and on sequences composed from clips named *tune* (docs/methods/transitions.md).
std::vector<Proposal> propose_even_blends(const TransitionCurves& curves);

} // namespace decoupage::analysers
