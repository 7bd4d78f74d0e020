#pragma once
/// How likely each candidate is to be a transition: a second, small network weighs what speaks for and
/// against it. Trained by tools/train on sequences that the first network never saw
/// (docs/methods/transitions.md).

#include "analysers/transitions/candidates.hpp"
#include "signal/temporal_network.hpp"

#include <vector>

namespace decoupage::analysers {

inline NetworkShape verdict_shape() {
    return {candidate_inputs, 24, {}, 1}; // one candidate is a moment of its own: nothing looks along them
}

/// The candidates with the log-odds that the network gives them.
std::vector<Proposal> unscaled_proposals(const TransitionCurves& curves, const NetworkCurves& network);

/// What a sensitivity adds to all log-odds.
inline float shift_for(double sensitivity) {
    return static_cast<float>(8 * (sensitivity - 0.5));
}

/// The same, scaled so that of findings with even odds half are right.
std::vector<Proposal> weighed_proposals(const TransitionCurves& curves, const NetworkCurves& network);

} // namespace decoupage::analysers
