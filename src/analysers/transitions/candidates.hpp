#pragma once
/// Places where a transition may be, each with what speaks for and against it: from what the network says and
/// from what the weights of single pieces of evidence say. verdict.hpp weighs them.

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/network_curves.hpp"

#include <array>
#include <vector>

namespace decoupage::analysers {

inline constexpr std::size_t candidate_inputs = 31;

/// Whether a transition of a kind is at a span. The evidence is scaled to about -2 to 2.
struct Candidate {
    FrameSpan span; ///< empty for a cut
    Proposal::Kind kind = Proposal::Kind::cut;
    std::array<float, candidate_inputs> evidence{};
};

/// All that deserve a thought; many overlap. A pure function.
std::vector<Candidate> candidates(const TransitionCurves& curves, const NetworkCurves& network);

} // namespace decoupage::analysers
