#include "etude/sound/parts.hpp"

#include "etude/noise.hpp"

#include <cmath>

namespace decoupage::etude {

namespace {

using enum Instrument;

/// Phrases of four bars rise and fall.
float phrase(double beat, int beats_a_bar) {
    const auto inside = static_cast<float>(std::fmod(beat, 4.0 * beats_a_bar) / (4.0 * beats_a_bar));
    return 0.78f + 0.22f * sine(pi * clamp01(0.15f + inside * 0.85f));
}

void melody(const Stand& stand, Instrument instrument, double from, double to, int octaves, float strength,
            double held = 0.95) {
    for (const Written& one : stand.score.melody)
        if (one.beat >= from && one.beat < to)
            stand.note(instrument, one.beat, one.beats * held, one.pitch + 12 * octaves,
                       strength * phrase(one.beat, stand.score.beats_a_bar));
}

/// Bass on the first beat, the root and the fifth by turns; chords on the others.
void waltz(const Stand& stand, Instrument low, Instrument chords, float strength, double held) {
    for (const Chord& chord : stand.score.harmony) {
        stand.note(low, chord.beat, 0.9, chord.bass, strength);
        for (int beat = 1; beat < 3; ++beat)
            for (int pitch : chord.notes)
                stand.note(chords, chord.beat + beat, held, pitch, strength * (beat == 1 ? 0.52f : 0.44f));
    }
}

void pad(const Stand& stand, Instrument instrument, double from, double to, int octaves, float strength) {
    for (const Chord& chord : stand.score.harmony)
        if (chord.beat >= from && chord.beat < to)
            for (int pitch : chord.notes)
                stand.note(instrument, chord.beat, chord.beats, pitch + 12 * octaves, strength);
}

/// Up and down the chord in halves of a beat.
void broken(const Stand& stand, Instrument instrument, double from, double to, int octaves, float strength) {
    for (const Chord& chord : stand.score.harmony) {
        if (chord.beat < from || chord.beat >= to) continue;
        const int size = static_cast<int>(chord.notes.size());
        for (int i = 0; i < static_cast<int>(2 * chord.beats); ++i) {
            const int up = i < size + 1 ? i : 2 * size - i;
            const int place = std::abs(up);
            stand.note(instrument, chord.beat + 0.5 * i, 0.9,
                       chord.notes[static_cast<std::size_t>(place % size)] + 12 * (octaves + place / size),
                       strength * (i == 0 ? 1.0f : 0.75f));
        }
    }
}

/// After the theme: the last chord, up to its top.
void close(const Stand& stand) {
    constexpr int chord[] = {45, 52, 57, 60, 64, 69, 72, 76, 81};
    double beat = 0;
    for (int pitch : chord) {
        stand.note(harp, beat, 4, pitch, 0.6f);
        if (pitch > 60) stand.note(celesta, beat, 3, pitch + 12, 0.35f);
        beat += 0.45;
    }
    stand.note(bass, 0, 3, 33, 0.8f);
    for (int pitch : {45, 57, 64, 69})
        stand.note(strings, 0, 4.5, pitch, 0.35f);
}

} // namespace

void Stand::note(Instrument instrument, double beat, double beats, int pitch, float strength) const {
    const double second = playing.beat_seconds();
    const double at = (begins + beat - playing.first_bar * score.beats_a_bar) * second;
    // A machine is exact; people are not quite.
    const bool machine = playing.orchestra == Orchestra::fair || playing.orchestra == Orchestra::box;
    const auto seed =
        hash(static_cast<std::uint32_t>((begins + beat) * 64 + 4096), static_cast<std::uint32_t>(pitch));
    const double late = machine ? 0 : 0.010 * (static_cast<double>(chance(seed, 1)) - 0.5);
    const float touch = machine ? 1.0f : 0.9f + 0.2f * chance(seed, 2);
    notes.push_back({instrument, at < 0 ? at : std::max(0.0, at + late), beats * second,
                     static_cast<float>(pitch + playing.transposition), strength * touch});
}

void titles_parts(const Stand& stand) {
    if (stand.pass > 0) return close(stand);
    const double half = stand.score.beats() / 2, end = stand.score.beats();
    waltz(stand, bass, guitar, 0.8f, 0.8);
    melody(stand, whistle, 0, half, 1, 0.75f);
    melody(stand, guitar, 0, half, 0, 0.55f);
    melody(stand, strings, half, end, 0, 0.95f, 1.0);
    melody(stand, strings, half, end, 1, 0.42f, 1.0);
    pad(stand, strings, half, end, 0, 0.22f);
    broken(stand, celesta, half, end - 3, 1, 0.34f);
    broken(stand, celesta, 12, 18, 1, 0.24f);
}

void fair_parts(const Stand& stand) {
    const double end = stand.score.beats();
    melody(stand, reed, 0, end, 0, 0.85f, 0.82);
    melody(stand, reed, 0, end, 1, 0.42f, 0.82);
    for (const Chord& chord : stand.score.harmony) {
        stand.note(reed, chord.beat, 0.7, chord.bass + 12, 0.85f);
        stand.note(drum, chord.beat, 1, 40, 0.75f);
        for (int beat = 1; beat < 3; ++beat) {
            stand.note(snare, chord.beat + beat, 1, 60, 0.22f);
            for (int pitch : chord.notes)
                stand.note(reed, chord.beat + beat, 0.36, pitch, 0.30f);
        }
    }
    if (stand.pass > 1) melody(stand, bells, 0, end, 1, 0.30f);
}

void swelling_parts(const Stand& stand) {
    const double end = stand.score.beats();
    melody(stand, strings, 0, end, 0, 1.0f, 1.0);
    melody(stand, strings, 0, end, 1, 0.55f, 1.0);
    melody(stand, low_strings, 0, end, -1, 0.35f, 1.0);
    pad(stand, strings, 0, end, 0, 0.30f);
    broken(stand, harp, 0, end, 0, 0.50f);
    for (const Chord& chord : stand.score.harmony) {
        stand.note(low_strings, chord.beat, chord.beats, chord.bass, 0.75f);
        stand.note(bass, chord.beat, 1.5, chord.bass, 0.5f);
    }
}

void band_parts(const Stand& stand) {
    const double end = stand.score.beats();
    melody(stand, brass, 0, end, 0, 1.0f, 0.85);
    melody(stand, brass, 0, end, -1, 0.5f, 0.85);
    for (const Chord& chord : stand.score.harmony)
        for (double beat = 0; beat < chord.beats; ++beat) {
            const bool strong = std::fmod(chord.beat + beat, 2.0) < 0.5;
            stand.note(low_strings, chord.beat + beat, 0.4, chord.bass + (strong ? 0 : 7), 0.7f);
            stand.note(drum, chord.beat + beat, 1, 40, strong ? 0.9f : 0.5f);
            for (int pitch : chord.notes)
                stand.note(brass, chord.beat + beat + 0.5, 0.28, pitch, 0.26f);
        }
    for (double beat = 0; beat < end; beat += 0.5)
        stand.note(snare, beat, 0.5, 60, std::fmod(beat, 2.0) == 1 ? 0.6f : 0.28f);
    for (double beat = 0; beat < end; beat += 8)
        stand.note(cymbal, beat, 1, 60, 0.5f);
    stand.note(cymbal, end - 2, 1, 60, 0.6f);
}

void box_parts(const Stand& stand) {
    const double end = stand.score.beats();
    melody(stand, celesta, 0, end, 1, 0.85f);
    for (const Chord& chord : stand.score.harmony) {
        stand.note(celesta, chord.beat, 1, chord.bass + 24, 0.45f);
        for (double beat = 0.5; beat < chord.beats; beat += 0.5)
            stand.note(celesta, chord.beat + beat, 0.5,
                       chord.notes[static_cast<std::size_t>(2 * beat) % chord.notes.size()] + 12, 0.22f);
    }
}

void quartet_parts(const Stand& stand) {
    melody(stand, strings, 0, stand.score.beats(), 0, 0.8f, 1.0);
    pad(stand, low_strings, 0, stand.score.beats(), 0, 0.24f);
    for (const Chord& chord : stand.score.harmony)
        stand.note(low_strings, chord.beat, chord.beats, chord.bass + 12, 0.5f);
}

void prelude(const Playing& playing, std::vector<Note>& notes) {
    Score before;
    before.beats_a_bar = 3;
    before.harmony = harmony_of("Am F Dm E7", 3);
    const Stand stand{playing, before, -12, 0, notes};
    waltz(stand, bass, guitar, 0.8f, 0.8);
    broken(stand, celesta, 6, 12, 1, 0.35f);
}

} // namespace decoupage::etude
