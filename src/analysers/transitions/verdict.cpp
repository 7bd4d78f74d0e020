#include "analysers/transitions/verdict.hpp"

#include "analysers/transitions/even_blends.hpp"
#include "analysers/transitions/prices.hpp"

#include <algorithm>
#include <array>

namespace decoupage::analysers {

namespace {

constexpr std::uint16_t halves[] = {
#include "analysers/transitions/verdict_weights.inc"
};

const TemporalNetwork& judge() {
    static const TemporalNetwork trained(verdict_shape(), halves);
    return trained;
}

/// By kind, in the order of Proposal::Kind.
struct Scale {
    float slope, offset;
};
constexpr std::array<Scale, 4> scales{{
#include "analysers/transitions/verdict_scales.inc"
}};

/// Where none is believed in that it would compete with: the ends of those are better.
void add_even_blends(const TransitionCurves& curves, std::vector<Proposal>& proposals) {
    const std::size_t weighed = proposals.size();
    for (const Proposal& blend : propose_even_blends(curves)) {
        const bool is_new =
            std::none_of(proposals.begin(), proposals.begin() + static_cast<std::ptrdiff_t>(weighed),
                         [&](const Proposal& other) {
                             return other.log_odds > 0 && shared_frames(other.span, blend.span) > 0;
                         });
        if (is_new) proposals.push_back(blend);
    }
}

} // namespace

std::vector<Proposal> unscaled_proposals(const TransitionCurves& curves, const NetworkCurves& network) {
    const std::vector<Candidate> all = candidates(curves, network);
    Sequence evidence(all.size(), candidate_inputs);
    for (std::size_t i = 0; i < all.size(); ++i)
        std::copy(all[i].evidence.begin(), all[i].evidence.end(), evidence.at(i).begin());
    const Sequence log_odds = judge().outputs(evidence);
    std::vector<Proposal> proposals;
    for (std::size_t i = 0; i < all.size(); ++i)
        proposals.push_back({all[i].span, log_odds.at(i)[0], all[i].kind});
    return proposals;
}

std::vector<Proposal> weighed_proposals(const TransitionCurves& curves, const NetworkCurves& network) {
    std::vector<Proposal> proposals = unscaled_proposals(curves, network);
    for (Proposal& proposal : proposals) {
        const Scale& scale = scales[static_cast<std::size_t>(proposal.kind)];
        proposal.log_odds = scale.slope * proposal.log_odds + scale.offset - price_of(curves, proposal);
    }
    add_even_blends(curves, proposals);
    return proposals;
}

} // namespace decoupage::analysers
