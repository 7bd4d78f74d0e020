#pragma once
/// How a theme is played: on which instruments, with what beneath it, in which key and how fast.

#include "sound/score/theme.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::sound {

/// A note as it is played.
struct Note {
    double at = 0, seconds = 0.5;
    int pitch = 60, velocity = 80; ///< as MIDI counts them: 60 is middle C; 1 to 127
    friend bool operator==(const Note&, const Note&) = default;
};

/// What one instrument plays.
struct Part {
    int program = 0;    ///< of General MIDI, from 0; with `drums` it says nothing
    bool drums = false; ///< plays on channel 10, where pitches name drums
    int pan = 64;       ///< 0 left, 64 middle, 127 right
    std::vector<Note> notes;
};

struct Score {
    double seconds = 0; ///< to the end of the last bar; tones ring on
    std::vector<Part> parts;
};

enum class Beneath {
    held,     ///< chords as long as they last
    waltz,    ///< chords on all beats but the first
    arpeggio, ///< up and down, two a beat
    broken,   ///< low, high, middle, high (after Alberti)
    off_beat, ///< chords between the beats
    repeated, ///< chords two a beat
    strummed, ///< one tone shortly after the other
    sparse,   ///< now and then a chord
    nothing,
};
enum class Bass { roots, fifths, walking, nothing };
enum class Counter { nothing, thirds, sixths, long_tones };

/// All that may change from one time that a theme is played to the next.
struct Dress {
    int melody = 73, chords = 0, low = 32, beside = 48; ///< programs of General MIDI
    Beneath beneath = Beneath::held;
    Bass bass = Bass::roots;
    Counter counter = Counter::nothing;
    int octave = 0; ///< the melody's, above the theme's
    bool drums = false;
    std::uint64_t key = 1; ///< of the player's hand: small differences in time and strength
};

/// By chance: from a solo piano to an orchestra, a dance band, a music box.
Dress dress_by_chance(compose::Chance chance);
/// Another dress, whose melody is on an instrument of another family, and with another accompaniment.
Dress another_dress(compose::Chance chance, const Dress& dress);

struct Replay {
    int semitones = 0;
    double tempo = 1; ///< 1.25: so many times as fast
};

Score arranged(const Theme& theme, const Dress& dress, const Replay& replay = {});

/// Scores one after the other.
void append(Score& score, const Score& next);

/// At least so many seconds of themes in one key, tempo and dress, none of which comes back. `ends`, where
/// given, is filled with the second at which each of them ends.
Score piece(compose::Chance chance, double seconds, std::vector<double>* ends = nullptr);

} // namespace decoupage::sound
