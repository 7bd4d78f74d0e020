#include "analysers/motifs/groups.hpp"
#include "analysers/motifs/kept.hpp"
#include "analysers/motifs/melody.hpp"
#include "analysers/motifs/movement.hpp"
#include "analysers/motifs/rivals.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"
#include "support/sounds.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;
using support::SoundSamples;

namespace {

/// A tune of sixteen tones as a plain instrument plays it: MIDI's numbers.
const std::vector<int> tune{72, 76, 74, 79, 77, 72, 81, 76, 74, 83, 79, 72, 77, 76, 84, 74};
const std::vector<int> other_tune{79, 74, 73, 80, 75, 82, 70, 77, 84, 72, 75, 81, 78, 71, 76, 83};

double hertz(int pitch) {
    return 440 * std::exp2((pitch - 69) / 12.0);
}

/// Tones with a few overtones, each dying away.
SoundSamples played(const std::vector<int>& pitches, double seconds_each, int higher = 0) {
    SoundSamples sound;
    const auto length = static_cast<std::size_t>(seconds_each * 16'000);
    for (const int pitch : pitches)
        for (std::size_t i = 0; i < length; ++i) {
            const double time = static_cast<double>(i) / 16'000;
            double sample = 0;
            for (int overtone = 1; overtone <= 4; ++overtone)
                sample += std::sin(2 * std::numbers::pi * hertz(pitch + higher) * overtone * time) /
                          (overtone * overtone);
            sound.push_back(static_cast<float>(0.2 * sample * std::exp(-2 * time)));
        }
    return sound;
}

/// The tune, another, and the tune again.
SoundSamples piece(const SoundSamples& again) {
    SoundSamples sound = support::silence(2);
    support::add(sound, played(tune, 0.7));
    support::add(sound, support::silence(3));
    support::add(sound, played(other_tune, 0.7));
    support::add(sound, support::silence(3));
    support::add(sound, again);
    support::add(sound, support::silence(2));
    return sound;
}

const Analyser& motifs_analyser() {
    return *find_analyser("motifs");
}

Track motifs_in(const SoundSamples& sound, const std::map<std::string, double, std::less<>>& settings = {},
                const Evidence::Tracks& tracks = {}) {
    Evidence::Curves curves = support::heard(std::span(&motifs_analyser(), 1), sound);
    const auto frames = static_cast<Frame>(sound.size() * 24 / 16'000);
    const Film film = support::plain_film(160, 90, frames);
    add_derived(motifs_analyser(), film, support::plain_times(frames), curves);
    return support::found(motifs_analyser(), film, curves, tracks, settings)[0];
}

bool about(FrameSpan span, double first, double end) {
    return std::abs(static_cast<double>(span.first) / 24 - first) < 1 &&
           std::abs(static_cast<double>(span.end) / 24 - end) < 1;
}

} // namespace

TEST_CASE("a tune that comes back is found, where it is") {
    const Track track = motifs_in(piece(played(tune, 0.7)));
    REQUIRE(track.segments.size() == 2);
    CHECK(track.segments[0].label == "A");
    CHECK(track.segments[1].label == "A");
    CHECK(about(track.segments[0].span, 2, 13.2));
    CHECK(about(track.segments[1].span, 30.4, 41.6));
}

TEST_CASE("higher and faster it is the same tune, and the detail says so") {
    const Track track = motifs_in(piece(played(tune, 0.7 / 1.2, 3)));
    REQUIRE(track.segments.size() == 2);
    CHECK(about(track.segments[1].span, 30.4, 39.7));
    CHECK(track.segments[1].detail.find("like 0:00:0") != std::string::npos);
    CHECK(track.segments[1].detail.find("+3 semitones") != std::string::npos);
    CHECK(track.segments[1].detail.find("times as fast") != std::string::npos);
}

TEST_CASE("another tune is no return, and neither are noise, silence and one long tone") {
    CHECK(motifs_in(piece(played({other_tune.rbegin(), other_tune.rend()}, 0.7))).segments.empty());
    CHECK(motifs_in(support::noise(60)).segments.empty());
    CHECK(motifs_in(support::silence(60)).segments.empty());
    CHECK(motifs_in(support::tone(440, 60)).segments.empty());
}

TEST_CASE("what is too short or too little alike for the settings is left out") {
    const SoundSamples sound = piece(played(tune, 0.7));
    CHECK(motifs_in(sound, {{"least", 20}}).segments.empty());
    CHECK(motifs_in(sound, {{"evidence", 4}}).segments.empty());
}

TEST_CASE("where people speak and no music is heard, nothing comes back") {
    const SoundSamples sound = piece(played(tune, 0.7));
    const Track found = motifs_in(sound);
    REQUIRE(found.segments.size() == 2);
    Evidence::Tracks heard;
    for (const Segment& one : found.segments)
        heard["speech"].segments.push_back({one.span, "speech", 0.9F, ""});
    CHECK(motifs_in(sound, {}, heard).segments.empty());
    heard["music"].segments.push_back({found.segments[1].span, "music", 0.9F, ""});
    CHECK(motifs_in(sound, {}, heard).segments.size() == 2);
}

TEST_CASE("a tone stands out in its own semitone, however loud it is") {
    for (const int pitch : {60, 69, 74, 81})
        for (const double amplitude : {0.5, 0.01}) {
            const SoundSamples sound = support::tone(hertz(pitch), 0.5, amplitude);
            const ReliefRow row = Relief().row(std::span(sound).first(Relief::window));
            CHECK(std::ranges::max_element(row) - row.begin() == pitch - lowest_semitone);
        }
    const std::vector<float> nothing(Relief::window);
    CHECK(std::ranges::max(Relief().row(nothing)) < 1e-4F);
}

TEST_CASE("the melody is told from the chord beneath it, loud or soft") {
    for (const float loudness : {1.0F, 0.05F}) {
        SoundSamples sound = played(tune, 0.7);
        for (const int below : {48, 55, 60, 64}) {
            SoundSamples chord = played(std::vector<int>(4, below), 2.8);
            for (float& sample : chord)
                sample *= 0.4F;
            support::mix(sound, chord);
        }
        for (float& sample : sound)
            sample *= loudness;
        const Evidence::Curves curves = support::heard(std::span(&motifs_analyser(), 1), sound);
        int right = 0, asked = 0;
        for (std::size_t tone = 0; tone < tune.size(); ++tone) {
            const std::size_t middle = tone * 7 + 3;
            ToneRow row;
            for (std::size_t i = 0; i < row.size(); ++i)
                row[i] = curves.at(motifs_analyser().card.measures[i].name)[middle];
            right += std::ranges::max_element(row) - row.begin() == tune[tone] % tones;
            ++asked;
        }
        CHECK(right >= asked - 2);
    }
}

/// Weights of a network that sees one thing only.
class Wired {
public:
    Wired() : weights(MelodyShape::weights()) {
        weights[MelodyShape::weights() - 1 - MelodyShape::channels] = 20; // the sum: the first channel
    }
    /// The first layer's first channel sees what stands out so many rows later and semitones higher.
    Wired& sees(int later, int higher) {
        const int input = (later + MelodyShape::rows / 2) * MelodyShape::seen + MelodyShape::below + higher;
        weights[static_cast<std::size_t>(input * MelodyShape::channels)] = 1;
        return *this;
    }
    /// The first channel of a layer is passed on from so many semitones higher, in the layer's first row.
    Wired& passes_on(std::size_t layer, int higher) {
        std::size_t at = MelodyShape::of_first;
        for (std::size_t before = 0; before < layer; ++before)
            at += MelodyShape::beside + MelodyShape::along(MelodyShape::layers[before]);
        weights[at + static_cast<std::size_t>((MelodyShape::pitches / 2 + higher) * MelodyShape::channels)] =
            1;
        weights[at + MelodyShape::beside] = 1;
        return *this;
    }

    std::vector<float> weights;
};

/// The row in which tone C is told, where a semitone stands out in row 15; -1 for none. Out of sight one
/// stands out throughout, so that nothing is a rest.
int row_of_c(const Wired& wired, int pitch) {
    std::vector<ReliefRow> rows(31);
    for (ReliefRow& row : rows)
        row.back() = 0.5F;
    rows[15][static_cast<std::size_t>(pitch - lowest_semitone)] = 0.5F;
    const std::vector<ToneRow> melody = melody_of(rows, wired.weights);
    REQUIRE(melody.size() == rows.size() - 2 * melody_reach);
    int told = -1;
    for (std::size_t row = 0; row < melody.size(); ++row)
        if (melody[row][0] > 0.2F) told = static_cast<int>(row) + melody_reach;
    return told;
}

TEST_CASE("each layer of the melody's network sees the rows and semitones that it should") {
    CHECK(row_of_c(Wired().sees(0, 0), 60) == 15);
    CHECK(row_of_c(Wired().sees(0, 0), 72) == 15);
    CHECK(row_of_c(Wired().sees(0, 0), 61) == -1);
    CHECK(row_of_c(Wired().sees(1, 0), 60) == 14);
    CHECK(row_of_c(Wired().sees(-1, 0), 60) == 16);
    CHECK(row_of_c(Wired().sees(0, 31), 91) == 15);
    CHECK(row_of_c(Wired().sees(0, -24), 36) == 15);
    CHECK(row_of_c(Wired().sees(0, 0).passes_on(0, 7), 67) == 17);
    CHECK(row_of_c(Wired().sees(0, 0).passes_on(1, -12), 48 + 2) == -1);
    CHECK(row_of_c(Wired().sees(0, 0).passes_on(1, -11), 49) == 18);
    CHECK(row_of_c(Wired().sees(0, 0).passes_on(1, 1).passes_on(2, 9), 70) == 20);
    CHECK(melody_of(std::vector<ReliefRow>(2 * melody_reach)).empty());
}

TEST_CASE("what sounds through is taken away") {
    std::vector<ToneRow> rows(400);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i][0] = 1; // a drone
        rows[i][i / 10 % 2 ? 4 : 7] += 0.5F;
    }
    const auto moved = movement(rows);
    CHECK(moved.size() == 200);
    CHECK(std::abs(moved[100][0]) < 0.1F);
    CHECK(likeness(moved[100], moved[105]) < -0.5F * likeness(moved[100], moved[100]));
    for (std::size_t i = 0; i < rows.size(); ++i) // less sure, as far as it moves
        for (float& tone : rows[i])
            tone = 0.5F + 0.1F * (tone - 0.5F);
    const auto less = movement(rows);
    CHECK(likeness(less[100], less[100]) < 0.5F * likeness(moved[100], moved[100]));
    CHECK(likeness(less[100], less[100]) > 0);
}

TEST_CASE("rows are brought to another tempo, and to another key") {
    std::vector<ToneRow> rows(100);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i][i / 10] = 1;
    const auto faster = at_tempo(rows, 1.25);
    CHECK(faster.size() == 80);
    CHECK(faster[4][0] == doctest::Approx(1));
    CHECK(faster[76][9] == doctest::Approx(1));
    CHECK(transposed(rows[25], 2)[0] == 1);
    CHECK(transposed(rows[5], -3)[3] == 1);
}

TEST_CASE("a passage's rivals are what lies beside, and not the passage") {
    // Tones by a rule that does not come back; twelve seconds of them come back once, two semitones higher.
    std::vector<ToneRow> rows(1000);
    std::size_t tone = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 3 == 0) tone = (tone * tone + 5 * (i / 3) + 7 * (i / 33)) % 11;
        rows[i][tone] = 1;
    }
    for (std::size_t i = 0; i < 60; ++i)
        rows[500 + i] = transposed(rows[300 + i], -2);
    const Return theme{300, 360, 500, 560, 2, 1, 1, 0};
    const float beside = rival(all_waves(rows), theme);
    CHECK(beside > 0.1F);
    CHECK(beside < 0.6F);

    std::vector<ToneRow> accompaniment(1000); // the same chord over and over: all is alike
    for (ToneRow& row : accompaniment)
        row[0] = row[7] = std::sqrt(0.5F);
    CHECK(rival(all_waves(accompaniment), theme) == doctest::Approx(1));
}

TEST_CASE("returns are kept as curves and come back the same") {
    const std::vector<Return> returns{{10, 60, 5000, 5040, 11, 1.25, 0.5F, 2},
                                      {10, 80, 300, 370, 0, 1, 0.25F, 1.5F},
                                      {10, 90, 900, 980, 0, 1, 0.25F, 1.5F}}; // finds no room
    std::vector<std::span<const float>> spans;
    const auto curves = curves_of(returns, 20'000);
    spans.assign(curves.begin(), curves.end());
    const auto again = returns_in(spans);
    REQUIRE(again.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(again[i].first == returns[i].first);
        CHECK(again[i].end == returns[i].end);
        CHECK(again[i].again_first == returns[i].again_first);
        CHECK(again[i].again_end == returns[i].again_end);
        CHECK(again[i].semitones == returns[i].semitones);
        CHECK(again[i].tempo == doctest::Approx(returns[i].tempo));
        CHECK(again[i].evidence == returns[i].evidence);
    }
    spans[3] = {};
    CHECK(returns_in(spans).empty());
}

TEST_CASE("of a stranger's curves what cannot be is left out, and of very many returns the surest stay") {
    constexpr float infinite = std::numeric_limits<float>::infinity();
    const std::vector<Return> one{{10, 60, 500, 540, 3, 1.25, 0.5F, 2}};
    const auto told = [&](std::size_t curve, float value) {
        auto curves = curves_of(one, 2000);
        curves[curve][20] = value;
        const std::vector<std::span<const float>> spans(curves.begin(), curves.end());
        return returns_in(spans).size();
    };
    REQUIRE(told(4, 11) == 1);
    CHECK(told(0, -8) == 0);       // ends before it begins
    CHECK(told(0, 2000) == 0);     // runs into its own return
    CHECK(told(1, 60'000) == 0);   // comes back after the sound has ended
    CHECK(told(3, 0) == 0);        // nothing comes back
    CHECK(told(4, 12) == 0);       // no such transposition
    CHECK(told(5, infinite) == 0); // no number
    CHECK(told(6, std::nanf("")) == 0);

    std::vector<Return> many;
    for (int i = 0; i < 5000; ++i)
        many.push_back({i, i + 30, 10'000 + i, 10'030 + i, 0, 1, 0.5F, static_cast<float>(i)});
    const auto curves = curves_of(many, 40'000);
    const std::vector<std::span<const float>> spans(curves.begin(), curves.end());
    const auto surest = returns_in(spans);
    REQUIRE(surest.size() == 4000);
    for (const Return& each : surest)
        CHECK(each.evidence >= 1000);
}

TEST_CASE("returns are gathered into motifs, the longest heard first") {
    const std::vector<Return> returns{{0, 40, 200, 240, 2, 1, 0.6F, 2},
                                      {205, 240, 400, 435, 0, 1, 0.5F, 1.8F}, // the same motif, a third time
                                      {600, 800, 900, 1100, 0, 1.25, 0.7F, 3}};
    const auto motifs = motifs_of(returns);
    REQUIRE(motifs.size() == 2);
    CHECK(motifs[0].size() == 2);
    CHECK(motifs[0][0].first == 600);
    CHECK(motifs[0][0].tempo == doctest::Approx(1 / 1.25));
    REQUIRE(motifs[1].size() == 3);
    CHECK(motifs[1][0].semitones == -2);
    CHECK(motifs[1][1].semitones == 2);
    CHECK(motifs[1][1].like == 0);
    CHECK(motifs[1][2].like == 1);
}

TEST_CASE("an occurrence in the key and at the tempo of a third is surer, another is not") {
    const auto evidence_of_last = [](int semitones, double tempo) {
        // Two semitones higher and a quarter faster; then laid beside the second.
        const auto motifs =
            motifs_of({{0, 40, 200, 240, 2, 1.25, 0.6F, 2}, {200, 240, 400, 440, semitones, tempo, 0.6F, 1}});
        REQUIRE(motifs.size() == 1);
        REQUIRE(motifs[0].size() == 3);
        return motifs[0][2].evidence;
    };
    CHECK(evidence_of_last(10, 0.8) > 1.1F); // as the first
    CHECK(evidence_of_last(10, 0.83) > 1.1F);
    CHECK(evidence_of_last(9, 0.8) == 1);
    CHECK(evidence_of_last(10, 1) == 1);
}

TEST_CASE("what has come back once needs less to come back again") {
    const std::vector<Return> returns{{0, 40, 200, 240, 0, 1, 0.6F, 2},
                                      {0, 40, 400, 440, 0, 1, 0.6F, 1.8F},    // of what is known
                                      {600, 640, 800, 840, 0, 1, 0.6F, 1.8F}, // of what is not
                                      {0, 40, 900, 940, 0, 1, 0.6F, 1.5F}};   // too little for either
    const auto sure = sure_enough(returns, 2);
    REQUIRE(sure.size() == 2);
    CHECK(sure[1].again_first == 400);
    CHECK(sure_enough(returns, 1.5F).size() == 4);
}

TEST_CASE("occurrences that touch are one, and one alone is no motif") {
    CHECK(motifs_of({{0, 40, 42, 80, 0, 1, 0.6F, 2}}).empty());
}
