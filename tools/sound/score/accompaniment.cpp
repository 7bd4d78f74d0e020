#include "sound/score/accompaniment.hpp"

#include <algorithm>
#include <array>

namespace decoupage::sound {

namespace {

/// A chord's tones from the F below middle C up, in order of pitch, wherever the tonic is.
std::vector<int> close_position(const Theme& theme, const Chord& chord) {
    std::vector<int> pitches;
    for (const int tone : chord.tones)
        pitches.push_back(53 + ((theme.tonic + tone - 53) % 12 + 12) % 12);
    std::ranges::sort(pitches);
    return pitches;
}

void strike_all(std::vector<Strike>& strikes, const std::vector<int>& pitches, double at, double beats,
                int velocity) {
    for (const int pitch : pitches)
        strikes.push_back({at, beats, pitch, velocity});
}

/// One tone after the other, two a beat, in the order given.
void run(std::vector<Strike>& strikes, const std::vector<int>& pitches, const std::vector<int>& order,
         const Chord& chord) {
    for (int i = 0; i < static_cast<int>(2 * chord.beats); ++i) {
        const auto place = static_cast<std::size_t>(order[static_cast<std::size_t>(i) % order.size()]);
        strikes.push_back(
            {chord.at + i / 2.0, 0.6, pitches[std::min(place, pitches.size() - 1)], i % 2 ? 58 : 66});
    }
}

void beneath(std::vector<Strike>& strikes, const std::vector<int>& pitches, const Chord& chord, Beneath how) {
    const int beats = static_cast<int>(chord.beats);
    switch (how) {
    case Beneath::held:
        strike_all(strikes, pitches, chord.at, chord.beats, 62);
        break;
    case Beneath::waltz:
        for (int beat = 1; beat < beats; ++beat)
            strike_all(strikes, pitches, chord.at + beat, 0.6, 60);
        break;
    case Beneath::arpeggio:
        run(strikes, pitches, {0, 1, 2, 3, 2, 1}, chord);
        break;
    case Beneath::broken:
        run(strikes, pitches, {0, 2, 1, 2}, chord);
        break;
    case Beneath::off_beat:
        for (int beat = 0; beat < beats; ++beat)
            strike_all(strikes, pitches, chord.at + beat + 0.5, 0.3, 62);
        break;
    case Beneath::repeated:
        for (int half = 0; half < 2 * beats; ++half)
            strike_all(strikes, pitches, chord.at + half / 2.0, 0.45, half % 2 ? 52 : 60);
        break;
    case Beneath::strummed:
        for (int beat = 0; beat < beats; beat += 2)
            for (std::size_t i = 0; i < pitches.size(); ++i)
                strikes.push_back({chord.at + beat + 0.04 * static_cast<double>(i), 1.8, pitches[i], 64});
        break;
    case Beneath::sparse:
        strike_all(strikes, pitches, chord.at + (static_cast<int>(chord.at) % 3 == 0 ? 0.5 : 1), 0.8, 60);
        break;
    case Beneath::nothing:
        break;
    }
}

const Chord& chord_at(const Theme& theme, double at) {
    const Chord* chord = &theme.chords.front();
    for (const Chord& next : theme.chords)
        if (next.at <= at + 1e-6) chord = &next;
    return *chord;
}

/// The highest tone of the theme's scale that is at least so many semitones below.
int below(const Theme& theme, int above, int least) {
    for (int tone = above - least;; --tone)
        if (std::ranges::find(theme.scale, (tone % 12 + 12) % 12) != theme.scale.end()) return tone;
}

} // namespace

std::vector<Strike> melody_of(const Theme& theme, const Dress& dress) {
    std::vector<Strike> strikes;
    for (const Tone& tone : theme.melody)
        strikes.push_back({tone.at, tone.beats, theme.tonic + tone.above + 12 * dress.octave,
                           96 + (static_cast<int>(tone.at) % theme.metre == 0 ? 8 : 0)});
    return strikes;
}

std::vector<Strike> counter_of(const Theme& theme, const Dress& dress) {
    std::vector<Strike> strikes;
    if (dress.counter == Counter::long_tones) {
        for (std::size_t i = 0; i < theme.chords.size(); ++i) {
            const Chord& chord = theme.chords[i];
            const int tone = chord.tones[i % chord.tones.size()] % 12;
            strikes.push_back({chord.at, chord.beats, theme.tonic + tone, 66});
        }
        return strikes;
    }
    for (const Tone& tone : theme.melody)
        strikes.push_back({tone.at, tone.beats,
                           theme.tonic + 12 * dress.octave +
                               below(theme, tone.above, dress.counter == Counter::thirds ? 3 : 8),
                           70});
    return strikes;
}

std::vector<Strike> chords_of(const Theme& theme, const Dress& dress) {
    std::vector<Strike> strikes;
    for (const Chord& chord : theme.chords)
        beneath(strikes, close_position(theme, chord), chord, dress.beneath);
    return strikes;
}

std::vector<Strike> bass_of(const Theme& theme, const Dress& dress) {
    std::vector<Strike> strikes;
    const auto low = [&](int tone) { return 34 + ((theme.tonic + tone - 34) % 12 + 12) % 12; };
    for (const Chord& chord : theme.chords) {
        const int root = chord.tones[0], third = chord.tones[1], fifth = chord.tones[2];
        if (dress.bass == Bass::roots) {
            strikes.push_back({chord.at, chord.beats, low(root), 76});
        } else if (dress.bass == Bass::fifths) {
            strikes.push_back({chord.at, chord.beats / 2, low(root), 78});
            strikes.push_back({chord.at + chord.beats / 2, chord.beats / 2, low(fifth), 70});
        } else {
            const std::array<int, 4> walk{root, third, fifth,
                                          chord_at(theme, chord.at + chord.beats).tones[0] + 11};
            for (int beat = 0; beat < static_cast<int>(chord.beats); ++beat)
                strikes.push_back({chord.at + beat, 0.9, low(walk[static_cast<std::size_t>(beat % 4)]), 78});
        }
    }
    return strikes;
}

std::vector<Strike> drums_of(const Theme& theme) {
    constexpr int kick = 36, brush = 40, cymbal = 51;
    std::vector<Strike> strikes;
    for (int beat = 0; beat < static_cast<int>(theme.beats); ++beat) {
        const bool first = beat % theme.metre == 0;
        strikes.push_back({static_cast<double>(beat), 0.3, cymbal, 60});
        strikes.push_back({static_cast<double>(beat), 0.3, first ? kick : brush, first ? 76 : 58});
        if (beat % 2 == 1) strikes.push_back({beat + 2.0 / 3, 0.2, cymbal, 48});
    }
    return strikes;
}

} // namespace decoupage::sound
