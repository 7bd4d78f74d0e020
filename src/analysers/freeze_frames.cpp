// Where does the picture stop? Method, limits and accuracy: docs/methods/freeze_frames.md.

#include "analysers/freeze_frames/curves.hpp"
#include "analysers/freeze_frames/meter.hpp"
#include "analysers/freeze_frames/network.hpp"
#include "analysers/freeze_frames/stops.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

using namespace freeze_frames;

std::vector<CurveCard> said_curves() {
    std::vector<CurveCard> cards;
    for (const std::string_view name : saying_names)
        cards.push_back({std::string(name), "log-odds", -12, 12});
    return cards;
}

Card card() {
    Card card;
    card.name = "freeze_frames";
    card.question = "Where does the picture stop?";
    card.measures = stop_curves();
    card.derives = said_curves();
    card.version = 3;
    card.reads = {"shots"};
    card.writes = {{"freeze_frames", {"freeze", "still"}, TrackCard::Layout::apart}};
    card.parameters = {
        {"shortest", "A picture must be held at least so long to be a freeze-frame.", "seconds", 0.1, 10,
         0.25},
        {"sensitivity",
         "How little evidence is enough: higher finds more freeze-frames and stills, and more that are none.",
         "", 0, 1, 0.5}};
    card.look_back = look_back;
    return card;
}

StopRules rules(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    const double length = seconds(evidence.times().length({0, frames}));
    const double rate = length > 0 ? static_cast<double>(frames) / length : 24.0;
    return {.shift = static_cast<float>(8 * (settings.value(asked.parameter("sensitivity")) - 0.5)),
            .shortest = std::max<Frame>(2, std::lround(rate * settings.value(asked.parameter("shortest"))))};
}

float confidence_of(float log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

/// The shot from which, or up to which, a picture is held; ends are known to a frame or two.
FrameSpan at_shots(FrameSpan span, const Track& shots) {
    constexpr Frame close = 2;
    for (const Segment& shot : shots.segments)
        if (std::abs(shot.span.end - span.end) <= close && shot.span.end > span.first)
            span.end = shot.span.end;
    return span;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track track{"freeze_frames", {}};
    const StopsSaid said{evidence.curve(saying_names[0]), evidence.curve(saying_names[1]),
                         evidence.curve(saying_names[2])};
    const Track& shots = evidence.track("shots");
    if (evidence.frames() == 0 || !said.cover(evidence.frames())) return {{track}};
    const StopRules limits = rules(evidence, settings);
    for (const Stop& stop : stops(said, limits))
        track.segments.push_back({at_shots(stop.span, shots), "freeze", confidence_of(stop.log_odds), ""});
    const std::size_t freezes = track.segments.size();
    for (const Segment& shot : shots.segments) {
        if (shot.label == "transition") continue;
        float still = shot.confidence;
        if (shot.label != "black")
            still = confidence_of(
                stillness(said, shot.span, shot.label == "card" ? Holding::letters : Holding::picture) +
                limits.shift);
        const bool is_free = std::none_of(
            track.segments.begin(), track.segments.begin() + static_cast<std::ptrdiff_t>(freezes),
            [&](const Segment& freeze) { return shared_frames(freeze.span, shot.span) > 0; });
        if (still > 0.5f && is_free) track.segments.push_back({shot.span, "still", still, shot.label});
    }
    std::ranges::stable_sort(track.segments, {}, [](const Segment& segment) { return segment.span.first; });
    return {{track}};
}

/// What the network says of a film that was measured whole.
std::vector<std::vector<float>> derive(const Evidence& evidence) {
    const StopCurves curves = StopCurves::of(evidence);
    return sayings_of(curves);
}

} // namespace

Analyser freeze_frames() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<StopMeter>(); },
            read, derive};
}

} // namespace decoupage::analysers
