#pragma once
/// Short stretches of one print that look like stretches of another. Inside library/ only.

#include "library/align_likeness.hpp"

#include <optional>

namespace decoupage {

/// A stretch that was found again: where it begins in both, in values of the signals.
struct AlignSeed {
    std::size_t one = 0, other = 0;
    float likeness = 0;
};

/// Half-open parts of both signals.
struct AlignReach {
    std::size_t one_first = 0, one_end = 0, other_first = 0, other_end = 0;
};

/// How to look: stretches of `count` values, at most so many of them, evenly spread.
struct AlignSearch {
    std::size_t count = 80;
    std::size_t hop = 32;
    std::size_t most = 150;
    float least = 0.6f;
    std::size_t each = 3; ///< places kept of one stretch
};

/// The places of the other print that are most like each stretch of the one; plain stretches are left out.
std::vector<AlignSeed> align_seeds(const AlignLikeness& likeness, const AlignReach& reach,
                                   const AlignSearch& search);

/// A speed for which the seeds speak, and how loudly.
struct SpeedVote {
    double speed = 1; ///< how many times faster the other print runs
    double weight = 0;
    double part = 0; ///< of the weight, were all stretches that were found again on one line
};

/// `seeds` were found with the other print looked at as if it ran `looked_at` times faster, so many values a
/// second of the one. Seeds of one running speed lie on lines: a line for each piece that both have. The
/// weight is that of the lines' squares, so that few long ones count more than many short ones.
SpeedVote vote_for_speed(std::span<const AlignSeed> seeds, double a_second, double looked_at);

/// Speeds at which prints of one film are met: sound film and video first, silent film after them.
std::span<const double> usual_speeds();
std::span<const double> silent_speeds();

} // namespace decoupage
