#pragma once
/// From the rhythms of pieces to what is told of the film.

#include "analysers/cadence/odds.hpp"

namespace decoupage::cadence {

/// A piece and the rhythm it was found to have.
struct Voice {
    Piece piece;
    Rhythm rhythm;
    Repeats repeats;
    double drift = 0; ///< of the repeats in the piece and beside it
    float margin = 0; ///< log-odds against the next best of another label
};

/// Segments that cover the film, changing at cuts where there is one between. Of `shown` frames a second.
std::vector<Segment> segments(const std::vector<Voice>& voices, Frame frames, int shown);

/// What the whole film was most likely run at.
Segment running_speed(const std::vector<Voice>& voices, Frame frames, int shown);

} // namespace decoupage::cadence
