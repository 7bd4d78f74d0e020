#pragma once
/// From the likeness of shots to set-ups that come back, and to shots that alternate.

#include "analysers/setups/likeness.hpp"
#include "film/analyser.hpp"

#include <cstddef>
#include <vector>

namespace decoupage::setups {

/// A shot that was looked at.
struct LookedAtShot {
    FrameSpan span;
    std::vector<Comparable> pictures; ///< first, middle and last look
};

/// Pictures of the track "shots" that hold a look.
std::vector<LookedAtShot> looked_at_shots(const Evidence& evidence);

/// How alike two shots are: as their most alike pictures.
struct AlikePair {
    std::size_t one = 0, other = 0; ///< places among the shots; one < other
    float likeness = 0;
};

/// All pairs with at least that likeness.
std::vector<AlikePair> alike_pairs(const std::vector<LookedAtShot>& shots, float least);

/// The set-up of each shot, numbered from 1 in the order in which they first appear; 0 for one of its own.
/// Shots are of one set-up where a chain of pairs of at least that likeness joins them.
std::vector<int> setups_of(std::size_t shots, const std::vector<AlikePair>& pairs, float least);

/// What the track "setups" says of a shot: its number; 0 for one of its own.
int setup_at(const Track& setups, FrameSpan shot);

/// Shots that alternate between two set-ups, four or more in a row (a b a b): places of the first and behind
/// the last.
struct Alternation {
    std::size_t first = 0, end = 0;
};
std::vector<Alternation> alternations(const std::vector<int>& setups);

} // namespace decoupage::setups
