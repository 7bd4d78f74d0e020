// How far does speech stand above what is heard with it? Method, limits and accuracy:
// docs/methods/balance.md.

#include "analysers/balance/lead.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

using namespace balance;

constexpr int a_second = 10;

Card card() {
    Card card;
    card.name = "balance";
    card.question = "How far does speech stand above what is heard with it?";
    card.reads = {"speech", "music", "sounds", "loudness", "speech_lead"};
    card.writes = {{"balance", {"over_music", "over_sounds", "over_both", "not_told"}}};
    card.parameters = {{"join", "The longest pause within one passage of speech.", "s", 0, 10, 2},
                       {"least", "How long must be spoken for the balance to be told.", "s", 0.1, 10, 1},
                       {"doubt", "The greatest doubt with which it is told.", "LU", 1, 20, 8}};
    return card;
}

const Card& own_card() {
    static const Card own = card();
    return own;
}

/// Marks what is told in each tenth of a second.
void mark(std::vector<Told>& tenths, const Track& track, const FrameTimes& times, bool Told::*kind) {
    const auto tenth = [&](Frame frame) {
        return std::clamp<std::int64_t>(std::llround(seconds(times.at(frame)) * a_second), 0,
                                        std::ssize(tenths));
    };
    for (const Segment& segment : track.segments)
        for (auto t = tenth(segment.span.first); t < tenth(segment.span.end); ++t)
            tenths[static_cast<std::size_t>(t)].*kind = true;
}

const char* label_of(Beneath beneath) {
    if (beneath == Beneath::both) return "over_both";
    return beneath == Beneath::music ? "over_music" : "over_sounds";
}

/// The number comes first: figures read it.
std::string words_of(const Lead& lead) {
    char text[48];
    std::snprintf(text, sizeof text, "%.0f ±%.0f LU", lead.lead, lead.doubt);
    return text;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const auto value = [&](const char* name) { return settings.value(own_card().parameter(name)); };
    const auto loudness = evidence.curve("loudness"), leads = evidence.curve("speech_lead");
    Findings findings{{{"balance", {}}}};
    if (evidence.frames() == 0 || leads.empty() || leads.size() != loudness.size()) return findings;
    std::vector<Told> tenths(leads.size());
    mark(tenths, evidence.track("speech"), evidence.times(), &Told::speech);
    for (std::size_t t = 0; t < tenths.size(); ++t)
        tenths[t].speech &= std::isfinite(loudness[t]) && std::isfinite(leads[t]);
    mark(tenths, evidence.track("music"), evidence.times(), &Told::music);
    mark(tenths, evidence.track("sounds"), evidence.times(), &Told::sounds);
    for (const Passage& passage :
         passages(tenths, static_cast<std::size_t>(std::llround(value("join") * a_second)))) {
        const FrameSpan frames = evidence.times().between(static_cast<std::int64_t>(passage.first),
                                                          static_cast<std::int64_t>(passage.end), a_second);
        if (frames.empty()) continue;
        const Lead lead = lead_of(loudness, leads, passage);
        const bool told = static_cast<double>(passage.spoken.size()) >= value("least") * a_second &&
                          lead.doubt <= value("doubt");
        constexpr float within = 0.8F; // of passages, by what the doubt is
        findings.tracks[0].segments.push_back({frames, told ? label_of(passage.beneath) : "not_told",
                                               told ? within : 1 - within,
                                               told ? words_of(lead) : std::string()});
    }
    return findings;
}

} // namespace

Analyser balance() {
    return {.card = card(), .read = read};
}

} // namespace decoupage::analysers
