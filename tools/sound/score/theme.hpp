#pragma once
/// Themes of our own, composed by chance: a melody in phrases over a harmony. How they are played, on what
/// and with what beneath them, is said elsewhere (`arrangement.hpp`), so that one theme can come back in
/// another dress.

#include "compose/chance.hpp"

#include <array>
#include <optional>
#include <vector>

namespace decoupage::sound {

/// Seven steps of a scale, in semitones above its tonic.
using Scale = std::array<int, 7>;

/// A tone of a melody.
struct Tone {
    double at = 0, beats = 1; ///< from the theme's beginning; how long
    int above = 0;            ///< semitones above the tonic; may be less than 0
    friend bool operator==(const Tone&, const Tone&) = default;
};

struct Chord {
    double at = 0, beats = 4;
    std::vector<int> tones; ///< semitones above the tonic, the root first, each from 0 to 23
    friend bool operator==(const Chord&, const Chord&) = default;
};

/// What stays the same however a theme is played.
struct Theme {
    int tonic = 60; ///< MIDI's number of the tone from which `above` is counted
    Scale scale{};
    int metre = 4;     ///< beats a bar
    double tempo = 90; ///< beats a minute
    double beats = 32; ///< how long it is
    std::vector<Tone> melody;
    std::vector<Chord> chords;

    double seconds() const { return beats * 60 / tempo; }
};

/// What a theme has to share with others; the rest is chance.
struct Bounds {
    double least_seconds = 8, most_seconds = 20;
    std::optional<int> tonic;
    std::optional<Scale> scale;
    std::optional<int> metre;
    std::optional<double> tempo;
};

/// The same key, scale, metre and tempo, and nothing else.
Bounds akin_to(const Theme& theme);

/// Phrases that answer each other (a b a c, a a b a, a a' b c ... by chance), each bar made from one of a few
/// ideas; over chords that go where chords mostly go. Between the two lengths, or as near as whole bars come.
Theme composed_theme(compose::Chance chance, const Bounds& bounds = {});

} // namespace decoupage::sound
