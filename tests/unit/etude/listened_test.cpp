// What the analysers hear in the étude's sound is what the sound says, and in the changed étude the opposite.

#include "analysers/roster.hpp"
#include "etude/sound/soundtrack.hpp"
#include "support/drawn.hpp"
#include "support/sounds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::etude;

namespace {

/// At a third of the rate: a low pass (a windowed sinc, 6.8 kHz) of which every third value is kept.
support::SoundSamples slower(const Sound& sound) {
    constexpr int reach = 24;
    std::array<float, 2 * reach + 1> weights{};
    for (int i = -reach; i <= reach; ++i) {
        const double x = std::numbers::pi * i * 2 * 6800 / sound_rate;
        const double window = 0.5 + 0.5 * std::cos(std::numbers::pi * i / (reach + 1));
        weights[static_cast<std::size_t>(i + reach)] =
            static_cast<float>((i == 0 ? 1 : std::sin(x) / x) * window * 2 * 6800 / sound_rate);
    }
    support::SoundSamples slow;
    for (std::int64_t at = 0; at < std::ssize(sound); at += 3) {
        float sum = 0;
        for (int i = -reach; i <= reach; ++i)
            if (at + i >= 0 && at + i < std::ssize(sound))
                sum += weights[static_cast<std::size_t>(i + reach)] * sound[static_cast<std::size_t>(at + i)];
        slow.push_back(sum);
    }
    return slow;
}

/// The tracks of all that hears.
Evidence::Tracks listened(EtudeOrder::Variant variant) {
    const Cues sheet = cues(variant);
    Evidence::Curves curves = support::heard(roster(), slower(soundtrack(sheet)));
    Film film = support::plain_film(160, 90, sheet.film.frames);
    film.sound_codec = "pcm_f32le";
    const FrameTimes times = support::plain_times(film.frames);
    Evidence::Tracks tracks;
    for (const Analyser& analyser : roster()) {
        const bool hears = analyser.sound_meter != nullptr || analyser.card.name == "sound_edges";
        if (!hears) continue;
        if (analyser.derive != nullptr) add_derived(analyser, film, times, curves);
        for (Track& track : analyser.read(Evidence(film, times, curves, tracks), {}).tracks)
            tracks.insert_or_assign(track.name, track);
    }
    return tracks;
}

const Evidence::Tracks& tracks_of(EtudeOrder::Variant variant) {
    static const Evidence::Tracks standard = listened(EtudeOrder::Variant::standard);
    static const Evidence::Tracks changed = listened(EtudeOrder::Variant::changed);
    return variant == EtudeOrder::Variant::standard ? standard : changed;
}

/// How much of a span a track covers.
double share(const Track& track, FrameSpan span) {
    Frame covered = 0;
    for (const Segment& segment : track.segments)
        covered += std::max<Frame>(0, std::min(segment.span.end, span.end) -
                                          std::max(segment.span.first, span.first));
    return static_cast<double>(covered) / static_cast<double>(span.length());
}

/// From where a scene begins to be seen to where the next one does.
FrameSpan scene(EtudeOrder::Variant variant, const std::string& name) {
    const Timeline film = cues(variant).film;
    FrameSpan span{-1, film.frames};
    for (const PlacedShot& placed : film.shots) {
        if (placed.shot.scene.empty()) continue;
        if (span.first >= 0) {
            span.end = placed.shown.first;
            break;
        }
        if (placed.shot.scene == name) span.first = placed.shown.first;
    }
    REQUIRE(span.first >= 0);
    return span;
}

/// The shot in which the ride is: the longest of the fair.
FrameSpan ride(EtudeOrder::Variant variant) {
    const FrameSpan fair = scene(variant, "fair");
    FrameSpan longest{fair.first, fair.first};
    for (const PlacedShot& placed : cues(variant).film.shots)
        if (placed.shown.first >= fair.first && placed.shown.end <= fair.end &&
            placed.shown.length() > longest.length())
            longest = placed.shown;
    return longest;
}

constexpr auto standard = EtudeOrder::Variant::standard, changed = EtudeOrder::Variant::changed;

/// How much of a scene a track covers.
double share(EtudeOrder::Variant variant, const char* track, const char* name) {
    return share(tracks_of(variant).at(track), scene(variant, name));
}

} // namespace

TEST_CASE("the theme lies over the whole ride; in the changed étude it does not") {
    const auto& tracks = tracks_of(standard);
    CHECK(share(tracks.at("music"), ride(standard)) > 0.95);
    CHECK(share(tracks.at("sounds"), ride(standard)) > 0.5);
    CHECK(share(tracks.at("motifs"), ride(standard)) > 0.95);
    CHECK(share(tracks_of(changed).at("motifs"), ride(changed)) < 0.2);
}

TEST_CASE("the interview is a voice without music; in the changed étude there is music") {
    CHECK(share(standard, "speech", "interview") > 0.2);
    CHECK(share(standard, "music", "interview") == 0);
    CHECK(share(changed, "music", "interview") > 0.8);
}

TEST_CASE("on the run there are steps and no music; in the changed étude music and no steps") {
    CHECK(share(standard, "steps", "run") > 0.5);
    CHECK(share(standard, "music", "run") < 0.02);
    CHECK(share(changed, "music", "run") > 0.9);
    CHECK(share(changed, "steps", "run") < 0.05);
}

TEST_CASE("the theme comes back at the shore and is cut off as the picture stops") {
    // Where the boy turns, and where the picture stops (timeline_standard.cpp).
    constexpr Frame turns = 6588, stops = 6734;
    const auto& tracks = tracks_of(standard);
    const auto& motifs = tracks.at("motifs").segments;
    REQUIRE(motifs.size() == 3);
    for (const Segment& motif : motifs)
        CHECK(motif.label == "A");
    CHECK(share({"", {motifs[2]}}, {turns, stops}) > 0.8);
    const auto& edges = tracks.at("music_edges").segments;
    const auto cut = std::ranges::find(edges, "cut_off", &Segment::label);
    REQUIRE(cut != edges.end());
    CHECK(std::abs(cut->span.first - stops) <= 1);
    const auto& silence = tracks.at("silence").segments.back();
    CHECK(silence.label == "expressive_silence");
    CHECK(std::abs(silence.span.first - stops) <= 1);
    CHECK(cues(standard).film.frames - silence.span.end < 3); // the last tenth of a second is not whole
}

TEST_CASE("in the changed étude nothing is cut off in its last scenes, and the theme of the titles does not "
          "come back there") {
    const FrameSpan titles = scene(changed, "titles"), shore = scene(changed, "shore");
    for (const Segment& edge : tracks_of(changed).at("music_edges").segments)
        CHECK_FALSE((edge.label == "cut_off" && edge.span.first > shore.first));
    const auto& motifs = tracks_of(changed).at("motifs").segments; // another tune does come back
    for (const Segment& motif : motifs)
        for (const Segment& again : motifs)
            CHECK_FALSE((motif.label == again.label && motif.span.first < titles.end &&
                         again.span.end > shore.first));
}
