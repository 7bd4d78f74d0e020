// Where does one shot pass into the next, and how? Method, limits and accuracy: docs/methods/transitions.md.

#include "analysers/transitions/curves.hpp"
#include "analysers/transitions/events.hpp"
#include "analysers/transitions/meter.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

Card card() {
    Card card;
    card.name = "transitions";
    card.question = "Where does one shot pass into the next, and how?";
    card.measures = transition_curves();
    card.writes = {{"transitions", {"cut", "dissolve", "fade_out", "fade_in"}, TrackCard::Layout::apart}};
    card.parameters = {
        {"sensitivity",
         "How little evidence is enough: higher finds more transitions and more that are none.", "", 0, 1,
         0.5}};
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

/// Black decides before any other plain ground: a field that goes from black to white fades in.
Segment named_blend(const TransitionCurves& curves, const Proposal& blend) {
    const Ground before = ground_at(curves, blend.span.first - 1), after = ground_at(curves, blend.span.end);
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

/// A blend needs more than even odds: the many spans that overlap a true one are as many chances for a false
/// one.
constexpr float price_of_blend = 1.4f;

/// A fade is measured against the plain picture it comes from or goes to, which is surer than the blend it
/// also is.
std::vector<Proposal> all_proposals(const TransitionCurves& curves) {
    std::vector<Proposal> proposals = propose_fades(curves);
    std::vector<FrameSpan> faded;
    for (const Proposal& fade : proposals)
        if (fade.log_odds > 1) faded.push_back(fade.span);
    for (const Proposal& blend : propose_blends(curves)) {
        const bool is_faded = std::any_of(faded.begin(), faded.end(), [&](FrameSpan fade) {
            return 2 * shared_frames(fade, blend.span) > blend.span.length();
        });
        if (!is_faded) proposals.push_back({blend.span, blend.log_odds - price_of_blend});
    }
    const std::vector<Proposal> cuts = propose_cuts(curves);
    proposals.insert(proposals.end(), cuts.begin(), cuts.end());
    return proposals;
}

float confidence_of(float log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

/// A refined end may reach over a neighbour: then it stops there.
void part(std::vector<Segment>& segments) {
    for (std::size_t i = 0; i + 1 < segments.size(); ++i) {
        FrameSpan& earlier = segments[i].span;
        FrameSpan& later = segments[i + 1].span;
        if (earlier.end <= later.first) continue;
        if (earlier.length() > later.length())
            earlier.end = later.first;
        else
            later.first = earlier.end;
    }
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track track{"transitions", {}};
    const TransitionCurves curves(evidence);
    const double sensitivity = settings.value(card().parameter("sensitivity"));
    const auto shift = static_cast<float>(8 * (sensitivity - 0.5));

    for (const Proposal& found : best_path(all_proposals(curves), shift)) {
        Segment segment = found.is_cut() ? Segment{found.span, "cut", 0, ""} : named_blend(curves, found);
        if (segment.label == "dissolve") segment.span = refined_blend(curves, found).span;
        segment.confidence = confidence_of(found.log_odds);
        track.segments.push_back(std::move(segment));
    }
    part(track.segments);
    return {{track}};
}

} // namespace

Analyser transitions() {
    return {
        card(),
        [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<TransitionsMeter>(); },
        read};
}

} // namespace decoupage::analysers
