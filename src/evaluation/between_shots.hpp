#pragma once
/// Transitions as the gaps of a list of shots: what the rules of TransNetV2 and RAI compare.

#include "evaluation/pairing.hpp"
#include "evaluation/tally.hpp"

#include <vector>

namespace decoupage {

/// The stretch from the end of one shot to the start of the next, counted in half frames so that it stays
/// whole: a cut at frame f stands at 2f - 1, between the last frame of the old shot and the first of the new.
struct Gap {
    Frame first = 0;
    Frame last = 0; ///< inclusive
};

/// Gaps widened by `slack` half frames at each side. A transition at the film's very first or last frame lies
/// between no two shots and is left out.
template <class Transition>
std::vector<Gap> gaps(const std::vector<Transition>& transitions, Frame frames, Frame slack) {
    std::vector<Gap> result;
    for (const Transition& one : transitions)
        if (one.span.first > 0 && one.span.end < frames)
            result.push_back({2 * one.span.first - 1 - slack, 2 * one.span.end - 1 + slack});
    return result;
}

/// Walks both lists from the start; two gaps that touch are a hit and are both passed.
Tally gaps_that_touch(const std::vector<Gap>& truths, const std::vector<Gap>& found);

} // namespace decoupage
