#include "evaluation/pairing.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

namespace decoupage {

std::vector<Pair> pair_near(std::span<const FrameSpan> truths, std::span<const FrameSpan> found,
                            Frame slack) {
    std::vector<Pair> pairs;
    std::size_t t = 0, f = 0;
    while (t < truths.size() && f < found.size()) {
        if (near(truths[t], found[f], slack))
            pairs.push_back({t++, f++});
        else if (truths[t].end < found[f].first)
            ++t;
        else
            ++f;
    }
    return pairs;
}

std::vector<Pair> pair_overlaps(std::span<const FrameSpan> truths, std::span<const FrameSpan> found) {
    struct Candidate {
        double shared;
        Pair pair;
    };
    std::vector<Candidate> candidates;
    for (std::size_t t = 0, f = 0; t < truths.size() && f < found.size();) {
        if (shared_frames(truths[t], found[f]) > 0)
            candidates.push_back({intersection_over_union(truths[t], found[f]), {t, f}});
        if (truths[t].end < found[f].end)
            ++t;
        else
            ++f;
    }
    std::ranges::stable_sort(candidates, std::greater{}, &Candidate::shared);
    std::vector<bool> truth_taken(truths.size()), found_taken(found.size());
    std::vector<Pair> pairs;
    for (const auto& [shared, pair] : candidates) {
        if (truth_taken[pair.truth] || found_taken[pair.found]) continue;
        truth_taken[pair.truth] = found_taken[pair.found] = true;
        pairs.push_back(pair);
    }
    std::ranges::sort(pairs, {}, &Pair::truth);
    return pairs;
}

double intersection_over_union(FrameSpan a, FrameSpan b) {
    const Frame shared = shared_frames(a, b);
    const Frame together = a.length() + b.length() - shared;
    if (together == 0) return a == b ? 1.0 : 0.0;
    return static_cast<double>(shared) / static_cast<double>(together);
}

namespace {

template <class Spanned>
bool any_near(const std::vector<Spanned>& all, FrameSpan span, Frame slack) {
    return std::ranges::any_of(all, [&](const Spanned& one) { return near(one.span, span, slack); });
}

} // namespace

Judged judged(const Truth& truth, const Predictions& predictions, Frame tolerance) {
    Judged result;
    std::vector<Marked> doubtful;
    std::vector<Lure> unsure_lures;
    std::ranges::partition_copy(truth.transitions, std::back_inserter(result.truths),
                                std::back_inserter(doubtful), &Marked::sure);
    std::ranges::copy_if(truth.lures, std::back_inserter(unsure_lures),
                         [](const Lure& lure) { return !lure.sure; });
    for (const Stated& stated : predictions.transitions) {
        const bool excused =
            any_near(doubtful, stated.span, tolerance) || any_near(unsure_lures, stated.span, tolerance);
        if (excused && !any_near(result.truths, stated.span, tolerance))
            ++result.found_left_out;
        else
            result.found.push_back(stated);
    }
    result.truths_left_out = doubtful.size();
    return result;
}

} // namespace decoupage
