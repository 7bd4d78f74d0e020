// Where does one shot pass into the next, and how? Method, limits and accuracy: docs/methods/transitions.md.

#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/events.hpp"
#include "analysers/transitions/meter.hpp"
#include "analysers/transitions/named.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/verdict.hpp"

namespace decoupage::analysers {

namespace {

const Parameter sensitivity{
    "sensitivity",
    "How little evidence is enough: higher finds more transitions and more that are none.",
    "",
    0,
    1,
    0.5};

Card card() {
    Card card;
    card.name = "transitions";
    card.question = "Where does one shot pass into the next, and how?";
    card.version = 8;
    card.measures = transition_curves();
    card.derives = network_cards();
    card.reads = {curves_of_others.begin(), curves_of_others.end()};
    card.writes = {{"transitions",
                    {"cut", "dissolve", "fade_out", "fade_in", "wipe", "other"},
                    TrackCard::Layout::apart}};
    card.parameters = {sensitivity};
    card.look_back = look_back;
    return card;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track track{"transitions", {}};
    const TransitionCurves curves(evidence);
    const float shift = shift_for(settings.value(sensitivity));

    const NetworkCurves network(evidence);
    if (network.frames() != curves.frames) return {{track}};
    for (const Proposal& found : best_path(weighed_proposals(curves, network), shift)) {
        Segment segment = named(curves, found);
        segment.confidence = confidence_of(found.log_odds);
        track.segments.push_back(std::move(segment));
    }
    return {{track}};
}

} // namespace

Analyser transitions() {
    return {
        card(),
        [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<TransitionsMeter>(); },
        read, [](const Evidence& evidence) { return network_curves(TransitionCurves(evidence)); }};
}

} // namespace decoupage::analysers
