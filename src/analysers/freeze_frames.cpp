// Where does the picture stop? Method, limits and accuracy: docs/methods/freeze_frames.md.

#include "analysers/freeze_frames/meter.hpp"
#include "analysers/freeze_frames/stops.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

using namespace freeze_frames;

constexpr Frame near_to_a_fade = 3;

Card card() {
    Card card;
    card.name = "freeze_frames";
    card.question = "Where does the picture stop?";
    card.measures = stop_curves();
    card.version = 2;
    card.reads = {"transitions", "shots", "level_p99"};
    card.writes = {{"freeze_frames", {"freeze", "still"}, TrackCard::Layout::apart}};
    card.parameters = {
        {"shortest", "A picture must be held at least so long to be a freeze-frame.", "seconds", 0.1, 10,
         0.25},
        {"motion", "How many times more must have moved just before a picture is held.", "", 1.1, 40, 1.8},
        {"rest", "How many times more than between neighbours a held picture may change over half a second.",
         "", 1.05, 4, 1.4}};
    card.look_back = look_back;
    return card;
}

StopRules rules(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    const double length = seconds(evidence.times().length({0, frames}));
    const double rate = length > 0 ? static_cast<double>(frames) / length : 24.0;
    return {.grain_factor = settings.value(asked.parameter("rest")),
            .motion_factor = settings.value(asked.parameter("motion")),
            .shortest = std::max<Frame>(2, std::lround(rate * settings.value(asked.parameter("shortest"))))};
}

/// The shot, and the fade in which it goes.
FrameSpan with_fade(FrameSpan shot, const Track& transitions) {
    for (const Segment& each : transitions.segments)
        if (each.label == "fade_out" && each.span.first == shot.end) shot.end = each.span.end;
    return shot;
}

/// Does the light only go, from a frame to the shot's end?
bool goes_dark(std::span<const float> level, FrameSpan rest) {
    constexpr float waver = 3, dark = 0.4f;
    if (rest.length() < 3 || std::ssize(level) < rest.end) return false;
    for (Frame frame = rest.first + 1; frame < rest.end; ++frame)
        if (!(level[static_cast<std::size_t>(frame)] <= level[static_cast<std::size_t>(frame - 1)] + waver))
            return false;
    return level[static_cast<std::size_t>(rest.end - 1)] < dark * level[static_cast<std::size_t>(rest.first)];
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track track{"freeze_frames", {}};
    const StopCurves curves{evidence.curve("stop_change_1"),  evidence.curve("stop_change_4"),
                            evidence.curve("stop_change_12"), evidence.curve("stop_ground_1"),
                            evidence.curve("stop_single_1"),  evidence.curve("stop_single_12"),
                            evidence.curve("stop_here_4"),    evidence.curve("stop_scale"),
                            evidence.curve("stop_right"),     evidence.curve("stop_down")};
    const Track &shots = evidence.track("shots"), &transitions = evidence.track("transitions");
    if (evidence.frames() == 0 || !curves.cover(evidence.frames())) return {{track}};
    const StopRules limits = rules(evidence, settings);
    for (const Segment& shot : shots.segments) {
        if (shot.label == "transition") continue;
        const FrameSpan seen = with_fade(shot.span, transitions);
        if (shot.label == "picture")
            for (Stop stop : stops(curves, seen, limits)) {
                // In the dark nothing can be seen to move: a picture that is held as it fades is held to the
                // end.
                if (stop.span.first >= shot.span.end) continue;
                if (stop.span.end + near_to_a_fade >= shot.span.end ||
                    goes_dark(evidence.curve("level_p99"), {stop.span.end - 1, seen.end}))
                    stop.span.end = seen.end;
                track.segments.push_back({stop.span, "freeze", stop.confidence, ""});
            }
        const float still =
            shot.label == "black"
                ? shot.confidence
                : stillness(curves, shot.span, shot.label == "card" ? Holding::letters : Holding::picture,
                            limits);
        const bool is_free = track.segments.empty() || track.segments.back().span.end <= shot.span.first;
        if (still > 0 && is_free) track.segments.push_back({shot.span, "still", still, shot.label});
    }
    return {{track}};
}

} // namespace

Analyser freeze_frames() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<StopMeter>(); },
            read};
}

} // namespace decoupage::analysers
