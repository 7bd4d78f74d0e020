#pragma once
/// Pieces to be played, by bands of every kind.

#include "sound/score/arrangement.hpp"
#include "sound/speech/voices.hpp"

namespace decoupage::sound {

struct BandPiece {
    Score score;
    std::vector<double> beginnings; ///< seconds at which a theme begins
    std::string made_of;            ///< "programs 48 40 42"
};

/// At least so many seconds: themes with what belongs to them, one instrument alone, held chords as under a
/// film, or drums in metre.
BandPiece band_piece(Split split, double seconds, Chance chance);

} // namespace decoupage::sound
