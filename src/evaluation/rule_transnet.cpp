// After T. Soucek and J. Lokoc, TransNet V2 (2020), whose evaluation gives each side of a transition one
// frame more
// ("tolerance 2"), so that a cut may be two frames off.

#include "evaluation/between_shots.hpp"
#include "evaluation/rules.hpp"

namespace decoupage {

RuleResult transnet_rule(const Judged& film, Frame frames) {
    constexpr Frame slack = 2; // half frames: one frame at each side of both
    return {{{"all", gaps_that_touch(gaps(film.truths, frames, slack), gaps(film.found, frames, slack))}},
            {}};
}

} // namespace decoupage
