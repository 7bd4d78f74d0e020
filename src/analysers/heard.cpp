// What is heard: speech, music, other sounds, steps? Method, limits and accuracy: docs/methods/heard.md.

#include "analysers/heard/lead.hpp"
#include "analysers/heard/meter.hpp"
#include "analysers/heard/network.hpp"
#include "analysers/heard/steps.hpp"
#include "analysers/heard/stretches.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace heard;

Card card() {
    Card card;
    card.name = "heard";
    card.question = "What is heard: speech, music, other sounds, steps?";
    card.measures = heard_curves();
    for (const std::string_view name : heard_names)
        card.derives.push_back({std::string(name), "probability", 0, 1, a_second});
    card.derives.push_back({"speech_lead", "LU", -farthest_lead, farthest_lead, a_second});
    for (const std::string_view name : kind_names)
        card.writes.push_back({std::string(name), {std::string(name)}});
    card.writes.push_back({"steps", {"steps"}});
    const auto knob = [&](std::string name, std::string meaning) {
        card.parameters.push_back({std::move(name), std::move(meaning), "", 0.01, 0.99, 0.5});
    };
    knob("speech", "More stretches of speech, or fewer.");
    knob("music", "More stretches of music, or fewer.");
    knob("sounds", "More stretches of other sounds, or fewer.");
    knob("steps", "Steps however soft, or only plain ones.");
    card.parameters.push_back({"shortest", "The shortest stretch that is told.", "seconds", 0.1, 10, 0.3});
    return card;
}

const Card& own_card() {
    static const Card own = card();
    return own;
}

Track heard_track(Kind kind, std::span<const float> probability, const Settings& settings,
                  const FrameTimes& times) {
    const std::string name(kind_names[static_cast<std::size_t>(kind)]);
    const StretchRules rules{settings.value(own_card().parameter(name)),
                             a_second * settings.value(own_card().parameter("shortest"))};
    Track track{name, {}};
    for (const Stretch& stretch : stretches(probability, rules))
        add_apart(track.segments, stretch, times, name);
    return track;
}

Track steps_track(const std::vector<Walk>& found, const FrameTimes& times) {
    Track track{"steps", {}};
    for (const Walk& walk : found) {
        char detail[48];
        std::snprintf(detail, sizeof detail, "%.1f steps a second", walk.steps_a_second);
        add_apart(track.segments, walk.stretch, times, "steps", detail);
    }
    return track;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const auto knocks = evidence.curve("heard_knocks");
    std::array<std::span<const float>, kinds> said;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        said[kind] = evidence.curve(heard_names[kind]);
    Findings findings{{{"speech", {}}, {"music", {}}, {"sounds", {}}, {"steps", {}}}};
    const auto whole = [&](std::span<const float> curve) { return curve.size() * 5 == knocks.size(); };
    if (evidence.frames() == 0 || knocks.empty() || !std::ranges::all_of(said, whole)) return findings;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        findings.tracks[kind] = heard_track(static_cast<Kind>(kind), said[kind], settings, evidence.times());
    const WalkRules rules{settings.value(own_card().parameter("steps"))};
    findings.tracks[kinds] = steps_track(walks(knocks, said[0], said[1], rules), evidence.times());
    return findings;
}

/// How likely each kind is, and how far voices stand above the rest, in a film that was measured whole.
std::vector<std::vector<float>> derive(const Evidence& evidence) {
    const HeardCurves curves = HeardCurves::of(evidence);
    auto all = heard_probabilities(curves);
    all.push_back(speech_leads(curves));
    return all;
}

} // namespace

Analyser heard() {
    Analyser analyser{card(), nullptr, read, derive, nullptr};
    analyser.sound_meter = [](const Settings&) -> std::unique_ptr<const SoundMeter> {
        return std::make_unique<HeardMeter>();
    };
    return analyser;
}

} // namespace decoupage::analysers
