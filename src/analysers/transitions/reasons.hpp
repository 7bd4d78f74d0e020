#pragma once
/// What speaks for a transition, and what against it, out of the evidence by which it was judged.

#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/verdict.hpp"
#include "film/explanation.hpp"

#include <vector>

namespace decoupage::analysers {

/// Those for it first; of either side the weightiest first. The frame lies inside the film.
std::vector<Reason> reasons_of_cut(const TransitionCurves& curves, const NetworkCurves& network, Frame frame);
std::vector<Reason> reasons_of_gradual(const TransitionCurves& curves, const NetworkCurves& network,
                                       const Segment& gradual);

} // namespace decoupage::analysers
