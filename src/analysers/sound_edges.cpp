// How do music and sound begin and end, what goes on over a change of shot, and which cuts fall on an attack?
// Method, limits and accuracy: docs/methods/sound_edges.md.

#include "analysers/sound_edges/beats.hpp"
#include "analysers/sound_edges/bridges.hpp"
#include "analysers/sound_edges/edges.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

Card card() {
    Card card;
    card.name = "sound_edges";
    card.question =
        "How do music and sound begin and end, what goes on over a change of shot, and which cuts "
        "fall on an attack?";
    card.reads = {"transitions", "speech", "music", "loudness", "heard_onset", "heard_knocks"};
    card.writes = {{"music_edges",
                    {"starts", "starts_abruptly", "fades_in", "ends", "cut_off", "fades_out"},
                    TrackCard::Layout::free},
                   {"sound_bridges", {"ahead", "after", "over"}, TrackCard::Layout::free},
                   {"cuts_on_attacks", {"on_attack", "off_attack"}, TrackCard::Layout::apart}};
    card.parameters = {
        {"step", "How far the level must change for music to be cut off or faded.", "LU", 4, 40, 10},
        {"gradual", "The shortest fade of sound.", "s", 0.5, 5, 1},
        {"bridge", "How long before or after a change of shot its sound may begin or end.", "s", 0.5, 20, 4},
        {"attack", "What share of the strongest attack around it one has to be.", "share", 0.1, 1, 0.5}};
    return card;
}

struct SoundEdges {
    const Evidence& evidence;
    const Settings& settings;
    const Card& own;

    double value(const char* parameter) const { return settings.value(own.parameter(parameter)); }
    std::int64_t tenth(Frame frame) const { return std::llround(seconds(evidence.times().at(frame)) * 10); }
    FrameSpan frames(const edges::Edge& edge) const {
        return evidence.times().between(edge.first, edge.end, 10);
    }

    Track music() const;
    Track bridges() const;
    Track on_attacks() const;
};

const char* name_of_beginning(edges::Edge::Kind kind) {
    if (kind == edges::Edge::Kind::abrupt) return "starts_abruptly";
    return kind == edges::Edge::Kind::gradual ? "fades_in" : "starts";
}

const char* name_of_ending(edges::Edge::Kind kind) {
    if (kind == edges::Edge::Kind::abrupt) return "cut_off";
    return kind == edges::Edge::Kind::gradual ? "fades_out" : "ends";
}

std::string step_text(float step) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.0f LU", static_cast<double>(step));
    return text.data();
}

std::string share_text(float share) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", static_cast<double>(share));
    return text.data();
}

Track SoundEdges::music() const {
    Track track{"music_edges", {}};
    const auto loudness = evidence.curve("loudness");
    if (loudness.empty()) return track;
    const edges::EdgeRule rule{static_cast<float>(value("step")), std::llround(value("gradual") * 10)};
    const edges::Heard heard{edges::Levels(loudness), evidence.curve("heard_onset")};
    for (const Segment& music : evidence.track("music").segments) {
        const edges::Edge begins = edges::beginning(heard, tenth(music.span.first), rule);
        const edges::Edge ends = edges::ending(heard, tenth(music.span.end), rule);
        track.segments.push_back({frames(begins), name_of_beginning(begins.kind),
                                  begins.confidence * music.confidence, step_text(begins.step)});
        track.segments.push_back({frames(ends), name_of_ending(ends.kind), ends.confidence * music.confidence,
                                  step_text(ends.step)});
    }
    std::ranges::stable_sort(track.segments, {}, [](const Segment& segment) { return segment.span.first; });
    return track;
}

Track SoundEdges::bridges() const {
    const std::array<const Track*, 2> heard{&evidence.track("speech"), &evidence.track("music")};
    return {"sound_bridges",
            edges::bridges(evidence.track("transitions"), heard, evidence.times(), value("bridge"))};
}

Track SoundEdges::on_attacks() const {
    Track track{"cuts_on_attacks", {}};
    const auto attacks = evidence.curve("heard_knocks");
    std::vector<Frame> cuts;
    std::vector<double> times;
    for (const Segment& transition : evidence.track("transitions").segments)
        if (transition.span.empty()) {
            cuts.push_back(transition.span.first);
            times.push_back(seconds(evidence.times().at(transition.span.first)));
        }
    if (attacks.empty()) return track;
    const auto found = edges::attacks_at(times, attacks, value("attack"));
    for (std::size_t cut = 0; cut < cuts.size(); ++cut)
        track.segments.push_back({{cuts[cut], cuts[cut]},
                                  found[cut].on_attack ? "on_attack" : "off_attack",
                                  found[cut].on_attack ? 1 - found[cut].by_chance : found[cut].by_chance,
                                  "by chance " + share_text(found[cut].by_chance)});
    return track;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    static const Card own = card();
    const SoundEdges sound{evidence, settings, own};
    return {{sound.music(), sound.bridges(), sound.on_attacks()}};
}

} // namespace

Analyser sound_edges() {
    return {.card = card(), .read = read};
}

} // namespace decoupage::analysers
