// After A. Smeaton, P. Over and A. Doherty, Video shot boundary detection: seven years of TRECVid activity
// (2010). Graduals of at most five frames count as cuts, in truth and findings alike; a true cut reaches five
// frames to both sides, as decoders number frames differently; graduals pair where they share a frame, and of
// those that do, frame recall and precision say how much they share.

#include "evaluation/rules.hpp"

namespace decoupage {

namespace {

constexpr Frame short_gradual = 5;
constexpr Frame reach = 5;

template <class Transition>
std::vector<FrameSpan> spans(const std::vector<Transition>& transitions, bool abrupt) {
    std::vector<FrameSpan> result;
    for (const Transition& one : transitions)
        if ((one.is_cut() || one.span.length() <= short_gradual) == abrupt) result.push_back(one.span);
    return result;
}

Tally tally(const std::vector<FrameSpan>& truths, const std::vector<FrameSpan>& found, std::size_t pairs) {
    return {static_cast<std::int64_t>(truths.size()), static_cast<std::int64_t>(found.size()),
            static_cast<std::int64_t>(pairs)};
}

} // namespace

RuleResult trecvid_rule(const Judged& film, Frame) {
    const auto true_cuts = spans(film.truths, true), found_cuts = spans(film.found, true);
    const auto true_graduals = spans(film.truths, false), found_graduals = spans(film.found, false);
    const Tally cuts = tally(true_cuts, found_cuts, pair_near(true_cuts, found_cuts, reach).size());
    const auto pairs = pair_overlaps(true_graduals, found_graduals);
    const Tally graduals = tally(true_graduals, found_graduals, pairs.size());
    Mean recall, precision;
    for (const Pair& pair : pairs) {
        const FrameSpan there = true_graduals[pair.truth], stated = found_graduals[pair.found];
        const auto shared = static_cast<double>(shared_frames(there, stated));
        recall += {shared, there.length()};
        precision += {shared, stated.length()};
    }
    Tally all = cuts;
    return {{{"cuts", cuts}, {"graduals", graduals}, {"all", all += graduals}},
            {{"frame recall of paired graduals", recall}, {"frame precision of paired graduals", precision}}};
}

} // namespace decoupage
