#pragma once
/// Which of the things found stands for which of the things that are there: one for one.

#include "evaluation/transition.hpp"
#include "evaluation/truth.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace decoupage {

/// Indices into the two lists that were paired.
struct Pair {
    std::size_t truth = 0;
    std::size_t found = 0;
    friend bool operator==(const Pair&, const Pair&) = default;
};

/// Spans that share at least one frame, the pairs that share the largest part of their union first; among
/// equals the earlier. Both lists in order, and without overlaps within themselves.
std::vector<Pair> pair_overlaps(std::span<const FrameSpan> truths, std::span<const FrameSpan> found);

/// Spans, or cuts, that are `near` with that slack: as many pairs as can be made. Both lists in order,
/// and without overlaps within themselves.
std::vector<Pair> pair_near(std::span<const FrameSpan> truths, std::span<const FrameSpan> found, Frame slack);

/// Shared frames as a part of the frames of either; 1 for two equal cuts.
double intersection_over_union(FrameSpan a, FrameSpan b);

/// What can be judged: the sure truths, and the findings but for those that are near an unsure truth, or near
/// a place of which the person was not sure, and near no sure truth.
struct Judged {
    std::vector<Marked> truths;
    std::vector<Stated> found;
    std::size_t truths_left_out = 0;
    std::size_t found_left_out = 0;
};
Judged judged(const Truth& truth, const Predictions& predictions, Frame tolerance);

} // namespace decoupage
