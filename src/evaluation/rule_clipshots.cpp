// After S. Tang and others, Fast Video Shot Transition Localization with Deep Structured Models (ClipShots,
// 2018). A transition is written as the last frame before it and the first after it, both counted as its own,
// so that a cut may be one frame off. One finding may stand for two truths: precision can then exceed 1, as
// it can there.

#include "evaluation/rules.hpp"

#include <algorithm>
#include <functional>

namespace decoupage {

namespace {

template <class Wanted>
Tally touched(const Judged& film, Wanted wanted) {
    Tally tally;
    tally.found = std::ranges::count_if(film.found, wanted);
    for (const Marked& truth : film.truths) {
        if (!wanted(truth)) continue;
        ++tally.truths;
        tally.right += std::ranges::any_of(film.found, [&](const Stated& stated) {
            return wanted(stated) && near(truth.span, stated.span, 1);
        });
    }
    return tally;
}

} // namespace

RuleResult clipshots_rule(const Judged& film, Frame) {
    return {{{"cuts", touched(film, [](const auto& one) { return one.is_cut(); })},
             {"graduals", touched(film, [](const auto& one) { return !one.is_cut(); })},
             {"all", touched(film, [](const auto&) { return true; })}},
            {}};
}

} // namespace decoupage
