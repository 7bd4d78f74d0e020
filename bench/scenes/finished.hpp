#pragma once
/// What all evidence that is drawn or composed needs at its end.

#include "bench/scenes/drawn.hpp"

namespace decoupage::bench {

/// Tracks named, in order and inside the film of so many frames; its clock; alternations as `setups` finds
/// them: four shots in a row, a b a b.
void finish(DrawnEvidence& film, Frame frames);

} // namespace decoupage::bench
