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

/// Films stop less often than those that the network learnt from. In log-odds; chosen on films of the tune
/// split.
constexpr float rarity = 2.2f;

bool is_transition(const Segment& shot) {
    return shot.label == "transition";
}

StopRules rules(const Evidence& evidence, const Track& shots, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    const double length = seconds(evidence.times().length({0, frames}));
    const double rate = length > 0 ? static_cast<double>(frames) / length : 24.0;
    StopRules rules{static_cast<float>(8 * (settings.value(asked.parameter("sensitivity")) - 0.5)) - rarity,
                    std::max<Frame>(2, std::lround(rate * settings.value(asked.parameter("shortest")))),
                    {}};
    const auto& all = shots.segments;
    for (std::size_t shot = 0; shot < all.size(); ++shot)
        if (!is_transition(all[shot]) && (shot + 1 == all.size() || !is_transition(all[shot + 1])))
            rules.cuts.push_back(all[shot].span.end);
    return rules;
}

float confidence_of(float log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

constexpr Frame close = 2; // ends are known to a frame or two

/// Does the picture rest as soon as its shot begins? Then no motion stops. A transition that is less likely
/// than the stop is taken for motion: it may be what one finds in a shot that moves much.
bool begins_a_shot(const Stop& stop, const Track& shots) {
    float passing = 1;
    for (const Segment& shot : shots.segments) {
        if (is_transition(shot)) {
            passing = shot.confidence;
            continue;
        }
        if (std::abs(shot.span.first - stop.span.first) <= close)
            return passing >= confidence_of(stop.log_odds);
        passing = 1;
    }
    return false;
}

/// A stop that ends about where its shot does ends there; black is no picture that is held.
FrameSpan within_shots(FrameSpan stop, const Track& shots) {
    for (const Segment& shot : shots.segments) {
        if (std::abs(shot.span.end - stop.end) <= close && shot.span.end > stop.first)
            stop.end = shot.span.end;
        if (shot.label == "black" && shot.span.first > stop.first && shot.span.first < stop.end)
            stop.end = shot.span.first;
    }
    return stop;
}

std::vector<Segment> freezes(const StopsSaid& said, const Track& shots, const StopRules& limits) {
    std::vector<Segment> found;
    for (const Stop& stop : stops(said, limits))
        if (!begins_a_shot(stop, shots))
            found.push_back({within_shots(stop.span, shots), "freeze", confidence_of(stop.log_odds), ""});
    return found;
}

/// In how many of a shot's frames nothing grows, as a share.
float standing(const StopCurves& curves, FrameSpan shot) {
    if (curves.frames() == 0 || shot.length() < 1) return 0;
    Frame frames = 0;
    for (Frame frame = shot.first; frame < shot.end; ++frame)
        frames += nothing_grows(curves, frame) ? 1 : 0;
    return static_cast<float>(frames) / static_cast<float>(shot.length());
}

/// How likely it is that nothing moves in a shot.
float stillness_of(const Segment& shot, const StopCurves& curves, const StopsSaid& said,
                   const StopRules& limits) {
    if (is_transition(shot)) return 0;
    if (shot.label == "black") return shot.confidence;
    const bool letters = shot.label == "card";
    const float by_network = confidence_of(
        stillness(said, shot.span, letters ? Holding::letters : Holding::picture) + limits.shift);
    // A page of letters, known to be one, is not a crowd far away: it need not be asked whether somebody
    // breathes.
    const float by_itself = letters ? standing(curves, shot.span) : 0;
    return by_itself > 0.75f ? std::max(by_network, by_itself) : by_network;
}

std::vector<Segment> stills(const Evidence& evidence, const StopsSaid& said, const StopRules& limits,
                            const std::vector<Segment>& freezes) {
    const StopCurves curves = StopCurves::of(evidence);
    std::vector<Segment> found;
    for (const Segment& shot : evidence.track("shots").segments) {
        const float still = stillness_of(shot, curves, said, limits);
        const bool stops = std::ranges::any_of(
            freezes, [&](const Segment& freeze) { return shared_frames(freeze.span, shot.span) > 0; });
        if (still > 0.5f && !stops) found.push_back({shot.span, "still", still, shot.label});
    }
    return found;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track track{"freeze_frames", {}};
    const StopsSaid said{evidence.curve(saying_names[0]), evidence.curve(saying_names[1]),
                         evidence.curve(saying_names[2])};
    if (evidence.frames() == 0 || !said.cover(evidence.frames())) return {{track}};
    const Track& shots = evidence.track("shots");
    const StopRules limits = rules(evidence, shots, settings);
    track.segments = freezes(said, shots, limits);
    const std::vector<Segment> rests = stills(evidence, said, limits, track.segments);
    track.segments.insert(track.segments.end(), rests.begin(), rests.end());
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
