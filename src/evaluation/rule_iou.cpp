// After the two figures of OmniShotCut: spans of which both ends are within two frames, whatever their kind,
// and the transition IoU, the part that a true gradual and the finding that shares most with it have in
// common (nothing, where it was missed).

#include "evaluation/rules.hpp"

#include <cstdlib>

namespace decoupage {

namespace {

template <class Transition>
std::vector<FrameSpan> graduals(const std::vector<Transition>& transitions) {
    std::vector<FrameSpan> spans;
    for (const Transition& one : transitions)
        if (!one.is_cut()) spans.push_back(one.span);
    return spans;
}

bool ends_agree(FrameSpan a, FrameSpan b, Frame tolerance) {
    return std::abs(a.first - b.first) <= tolerance && std::abs(a.end - b.end) <= tolerance;
}

} // namespace

RuleResult iou_rule(const Judged& film, Frame) {
    constexpr Frame tolerance = 2;
    Tally ranges{static_cast<std::int64_t>(film.truths.size()), static_cast<std::int64_t>(film.found.size()),
                 0};
    std::vector<bool> taken(film.found.size());
    for (const Marked& truth : film.truths)
        for (std::size_t f = 0; f < film.found.size(); ++f) {
            if (taken[f] || !ends_agree(truth.span, film.found[f].span, tolerance)) continue;
            taken[f] = true;
            ++ranges.right;
            break;
        }
    const auto true_graduals = graduals(film.truths), found_graduals = graduals(film.found);
    Mean shared{0, static_cast<std::int64_t>(true_graduals.size())};
    for (const Pair& pair : pair_overlaps(true_graduals, found_graduals))
        shared.sum += intersection_over_union(true_graduals[pair.truth], found_graduals[pair.found]);
    return {{{"all, both ends within 2 frames", ranges}}, {{"transition IoU of true graduals", shared}}};
}

} // namespace decoupage
