#pragma once
/// From a score to sound: who plays what, how fast and in which key.

#include "etude/sound/instruments.hpp"
#include "etude/sound/score.hpp"

#include <string>

namespace decoupage::etude {

enum class Orchestra {
    titles,    ///< plucked strings and a whistle, then bowed strings; a celesta
    fair,      ///< a roundabout's organ with bells and a drum
    swelling,  ///< bowed strings over a harp
    wind_band, ///< brass and drums
    box,       ///< a celesta alone
    quartet,   ///< bowed strings, low
};
const char* name_of(Orchestra orchestra);

/// One stretch of a piece, as it is played.
struct Playing {
    Piece piece = Piece::theme;
    Orchestra orchestra = Orchestra::titles;
    double beats_a_minute = 168;
    int transposition = 0; ///< in semitones
    double first_bar = 0;  ///< of the score, from 0; below 0 is a prelude on the last chords
    double bars = 16;      ///< how many are played; past the end it goes on from the beginning
    double beat_seconds() const { return 60 / beats_a_minute; }
    double seconds() const { return bars * score_of(piece).beats_a_bar * beat_seconds(); }
};

/// The music from its first bar on, with some seconds in which it dies away.
Sound performed(const Playing& playing);

} // namespace decoupage::etude
