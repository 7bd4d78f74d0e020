#pragma once
/// Music on paper: all of it composed for this film.

#include "etude/sound/samples.hpp"

#include <string_view>
#include <vector>

namespace decoupage::etude {

enum class Piece {
    theme,     ///< a waltz in A minor, sixteen bars: the film's
    march,     ///< in B flat, for the newsreel
    music_box, ///< a lullaby in G, for what is sad
};
inline constexpr int pieces = static_cast<int>(Piece::music_box) + 1;
const char* name_of(Piece piece);

/// A note of the melody: where it stands in the piece and how long it is, in beats.
struct Written {
    double beat = 0, beats = 1;
    int pitch = 69;
};

/// A chord, from its beat to the next one's.
struct Chord {
    double beat = 0, beats = 3;
    int bass = 45;          ///< the lowest note
    std::vector<int> notes; ///< three or four within an octave around middle C
};

struct Score {
    int bars = 0, beats_a_bar = 3;
    std::vector<Written> melody;
    std::vector<Chord> harmony;
    double beats() const { return static_cast<double>(bars) * beats_a_bar; }
};

const Score& score_of(Piece piece);

/// Reads "A4:1 C5:.5 -:1 | ..." : notes with their beats, rests and, for the eye alone, bar lines.
std::vector<Written> melody_of(std::string_view text);
/// Reads "Am C/G E7 ..." , a chord for each so many beats; "." holds the one before.
std::vector<Chord> harmony_of(std::string_view text, double beats_each);

} // namespace decoupage::etude
