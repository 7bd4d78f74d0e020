#pragma once
/// The parts that are written out of a score, for each orchestra.

#include "etude/sound/orchestra.hpp"

namespace decoupage::etude {

/// Where parts are written: one time through the score, begun at a beat of the performance.
struct Stand {
    const Playing& playing;
    const Score& score;
    double begins; ///< in beats from the score's first note as it is played the first time
    int pass;
    std::vector<Note>& notes;

    /// A note at a beat of this pass.
    void note(Instrument instrument, double beat, double beats, int pitch, float strength) const;
};

void titles_parts(const Stand& stand);
void fair_parts(const Stand& stand);
void swelling_parts(const Stand& stand);
void band_parts(const Stand& stand);
void box_parts(const Stand& stand);
void quartet_parts(const Stand& stand);

/// Four bars of accompaniment before the theme.
void prelude(const Playing& playing, std::vector<Note>& notes);

} // namespace decoupage::etude
