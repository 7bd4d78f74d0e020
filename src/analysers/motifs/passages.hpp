#pragma once
/// Passages that come back: the fine search.

#include "analysers/motifs/candidates.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers {

/// A passage, and where it is heard again.
struct Return {
    int first = 0, end = 0;             ///< steps (steps_a_second), half open
    int again_first = 0, again_end = 0; ///< likewise; begins after `end`
    int semitones = 0;                  ///< the later is so much higher, 0 to 11
    double tempo = 1;                   ///< the later is so many times as fast
    float likeness = 0;                 ///< mean along the way, -1 to 1
    float evidence = 0; ///< how far it stands out from its rivals, times the root of its seconds
};

/// From the rows of `movement` and the candidates found in them. Each is laid as exactly as it goes (tempo,
/// place), then followed to both sides as long as it stays alike (local alignment after Smith and Waterman
/// 1981, within two steps of a straight line), and held against its rivals (`rivals.hpp`). Those that lie on
/// one found before are left out.
std::vector<Return> returns(std::span<const ToneRow> rows, std::vector<MotifCandidate> candidates,
                            float least_evidence);

} // namespace decoupage::analysers
