#pragma once
/// Motifs that were found in a film of sound, held against the themes that are heard in it.

#include "bench/motifs/staged.hpp"
#include "film/track.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// A stretch of a motif, in seconds.
struct Told {
    std::string motif;
    double first = 0, end = 0;
};

struct MotifsJudged {
    int there = 0, found = 0;         ///< themes that come back; those whose two hearings are in one motif
    int false_pairs = 0;              ///< pairs of other themes that were put into one motif, each pair once
    std::vector<double> edge_seconds; ///< of those found, how far their beginnings and ends are off

    MotifsJudged& operator+=(const MotifsJudged& other);
};

/// A stretch is of the hearing of which it shares most, if that is half of the shorter of the two. A motif
/// whose stretches are of three themes counts as two false pairs: the first with each of the others. What is
/// of no hearing counts as a theme of its own.
MotifsJudged judged(const std::vector<Heard>& heard, const std::vector<Told>& told);

} // namespace decoupage::bench
