#include "train/readings.hpp"

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/named.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/network_curves.hpp"
#include "analysers/transitions/verdict.hpp"
#include "train/plain_rule.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace decoupage::train {

namespace {

using analysers::AskedNetworks;
using analysers::AskedWays;
using analysers::NetworkCurves;
using analysers::Proposal;
using analysers::TransitionCurves;

Predictions best_of(const TransitionCurves& curves, std::vector<Proposal> proposals) {
    Track track{"transitions", {}};
    for (const Proposal& found : best_path(std::move(proposals), 0))
        track.segments.push_back(named(curves, found));
    return predictions_of(track, curves.frames);
}

Reading asking(std::string what, AskedNetworks asked, AskedWays ways) {
    return {std::move(what), [=](const TransitionCurves& curves) {
                const NetworkCurves network(network_curves(curves, asked, ways));
                return best_of(curves, weighed_proposals(curves, network));
            }};
}

Predictions without_verdict(const TransitionCurves& curves) {
    return plain_findings(NetworkCurves(network_curves(curves)));
}

Predictions without_networks(const TransitionCurves& curves) {
    std::vector<Proposal> proposals = propose_cuts(curves);
    std::ranges::copy(propose_blends(curves), std::back_inserter(proposals));
    std::ranges::copy(propose_fades(curves), std::back_inserter(proposals));
    return best_of(curves, std::move(proposals));
}

} // namespace

std::vector<Reading> readings() {
    return {asking("as built", AskedNetworks::both, AskedWays::both),
            asking("the first network alone", AskedNetworks::first, AskedWays::both),
            asking("the second network alone", AskedNetworks::second, AskedWays::both),
            asking("asked one way only", AskedNetworks::both, AskedWays::forwards),
            {"without the verdict", without_verdict},
            {"without the networks", without_networks}};
}

} // namespace decoupage::train
