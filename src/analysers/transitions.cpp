// Where does one shot pass into the next, and how? Method, limits and accuracy: docs/methods/transitions.md.

#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/events.hpp"
#include "analysers/transitions/meter.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/verdict.hpp"

#include <algorithm>
#include <cmath>

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
    card.version = 4;
    card.measures = transition_curves();
    card.derives = network_cards();
    card.writes = {{"transitions",
                    {"cut", "dissolve", "fade_out", "fade_in", "wipe", "other"},
                    TrackCard::Layout::apart}};
    card.parameters = {sensitivity};
    card.look_back = look_back;
    return card;
}

const char* colour_of(Ground ground) {
    switch (ground) {
    case Ground::white:
        return "white";
    case Ground::other:
        return "grey";
    default:
        return "";
    }
}

/// The plain ground that a blend comes from or goes to, at `frame` or within two frames in steps of `way`:
/// the last of a fade is hardly seen.
Ground ground_beside(const TransitionCurves& curves, Frame frame, Frame way) {
    for (Frame step = 0; step <= 2; ++step)
        if (const Ground ground = ground_at(curves, frame + step * way); ground != Ground::picture)
            return ground;
    return Ground::picture;
}

/// Black decides before any other plain ground: a field that goes from black to white fades in.
Segment named_blend(const TransitionCurves& curves, const Proposal& blend) {
    const Ground before = ground_beside(curves, blend.span.first - 1, -1),
                 after = ground_beside(curves, blend.span.end, 1);
    Segment segment{blend.span, "dissolve", 0, ""};
    if (before == Ground::black || (before != Ground::picture && after == Ground::picture)) {
        segment.label = "fade_in";
        segment.detail = colour_of(before);
    } else if (after != Ground::picture) {
        segment.label = "fade_out";
        segment.detail = colour_of(after);
    }
    return segment;
}

/// A wipe from or to the middle is an iris.
Segment named_wipe(const TransitionCurves& curves, const Proposal& wipe) {
    const auto middle = static_cast<std::size_t>((wipe.span.first + wipe.span.end) / 2);
    constexpr std::size_t scale = 2; // a reach of 16: half a usual wipe
    const float straight =
        std::max(std::abs(curves.across[scale][middle]), std::abs(curves.down[scale][middle]));
    return {wipe.span, "wipe", 0, std::abs(curves.outward[scale][middle]) > straight ? "iris" : ""};
}

} // namespace

Segment named(const TransitionCurves& curves, const Proposal& found) {
    switch (found.kind) {
    case Proposal::Kind::cut:
        return {found.span, "cut", 0, ""};
    case Proposal::Kind::wipe:
        return named_wipe(curves, found);
    case Proposal::Kind::other:
        return {found.span, "other", 0, ""};
    default:
        return named_blend(curves, found);
    }
}

namespace {

float confidence_of(float log_odds) {
    return 1 / (1 + std::exp(-log_odds));
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
