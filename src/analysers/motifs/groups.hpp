#pragma once
/// Motifs: passages that come back, gathered.

#include "analysers/motifs/passages.hpp"

#include <vector>

namespace decoupage::analysers {

/// One time that a motif is heard.
struct Occurrence {
    int first = 0, end = 0; ///< steps (steps_a_second), half open
    float likeness = 0;     ///< to the occurrence that it is most surely the same as, -1 to 1
    float evidence = 0;     ///< of that
    int like = 0;           ///< the place of that occurrence in the motif
    int semitones = 0;      ///< so much higher than that, -5 to 6
    double tempo = 1;       ///< so many times as fast as that
};

/// What is heard at least twice, in order of time.
using Motif = std::vector<Occurrence>;

/// Those of at least so much evidence, and those of somewhat less of which a passage is part of one of them:
/// what has come back once is likelier to come back again.
std::vector<Return> sure_enough(const std::vector<Return>& returns, float least_evidence);

/// The motif that is heard longest comes first. Passages that overlap by half of the shorter are one
/// occurrence, and so are those of a motif that touch.
std::vector<Motif> motifs_of(const std::vector<Return>& returns);

} // namespace decoupage::analysers
