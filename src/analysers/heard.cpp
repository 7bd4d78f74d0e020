// What is heard: speech, music, other sounds, steps? Method, limits and accuracy: docs/methods/heard.md.

#include "analysers/heard/meter.hpp"
#include "analysers/heard/network.hpp"
#include "analysers/heard/steps.hpp"
#include "analysers/heard/stretches.hpp"
#include "analysers/heard/voices.hpp"
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
    card.derives.push_back({std::string(voice_change_name), "log-odds a tenth", -2, 2, a_second});
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

/// The derived curves.
struct Said {
    std::array<std::span<const float>, kinds> kind;
    std::span<const float> voice_change;

    std::span<const float> of(Kind one) const { return kind[static_cast<std::size_t>(one)]; }
};

std::string voices_told(const Said& said, const Stretch& stretch) {
    const auto within = [&](std::span<const float> curve) {
        return curve.subspan(stretch.first, stretch.length());
    };
    switch (voices_in(within(said.voice_change), within(said.of(Kind::music)))) {
    case Voices::one:
        return "one voice";
    case Voices::several:
        return "several voices";
    case Voices::unknown:
        break;
    }
    return {};
}

Track heard_track(Kind kind, const Said& said, const Settings& settings, const FrameTimes& times) {
    const Card asked = card();
    const std::string name(kind_names[static_cast<std::size_t>(kind)]);
    const StretchRules rules{settings.value(asked.parameter(name)),
                             a_second * settings.value(asked.parameter("shortest"))};
    Track track{name, {}};
    for (const Stretch& stretch : stretches(said.of(kind), rules))
        add_apart(track.segments, stretch, times, name,
                  kind == Kind::speech ? voices_told(said, stretch) : std::string());
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
    Said said;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        said.kind[kind] = evidence.curve(heard_names[kind]);
    said.voice_change = evidence.curve(voice_change_name);
    Findings findings{{{"speech", {}}, {"music", {}}, {"sounds", {}}, {"steps", {}}}};
    const auto whole = [&](std::span<const float> curve) { return curve.size() * 5 == knocks.size(); };
    if (evidence.frames() == 0 || knocks.empty() || !whole(said.voice_change) ||
        !std::ranges::all_of(said.kind, whole))
        return findings;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        findings.tracks[kind] = heard_track(static_cast<Kind>(kind), said, settings, evidence.times());
    const WalkRules rules{settings.value(card().parameter("steps"))};
    findings.tracks[kinds] =
        steps_track(walks(knocks, said.of(Kind::speech), said.of(Kind::music), rules), evidence.times());
    return findings;
}

/// How likely each kind is in a film that was measured whole, and where the voice changes.
std::vector<std::vector<float>> derive(const Evidence& evidence) {
    const HeardCurves curves = HeardCurves::of(evidence);
    auto derived = heard_probabilities(curves);
    derived.push_back(voice_changes(curves, derived[0], derived[1]));
    return derived;
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
