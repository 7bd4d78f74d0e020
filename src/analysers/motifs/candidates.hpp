#pragma once
/// Where a few seconds of music may be heard again: the coarse search.

#include "analysers/motifs/tone_row.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers {

/// Some seconds from `first` on sound like those from `again` on.
struct MotifCandidate {
    int first = 0, again = 0; ///< steps (steps_a_second) at which the stretches begin
    int semitones = 0;        ///< the later is so much higher, 0 to 11
    double tempo = 1;         ///< the later is about so many times as fast
    float likeness = 0;       ///< mean over the stretch, -1 to 1
};

constexpr double coarse_seconds = 6; ///< how long such a stretch is

/// The best few for every second of the film, from the rows of `movement`. Costs time with the square of the
/// music's length.
std::vector<MotifCandidate> candidates(std::span<const ToneRow> rows);

} // namespace decoupage::analysers
