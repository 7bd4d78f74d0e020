// After L. Baraldi, C. Grana and R. Cucchiara (2015), in M. Gygli's counting: no slack, and the figure
// published is the mean of the films' F1, not the F1 of the sums.

#include "evaluation/between_shots.hpp"
#include "evaluation/rules.hpp"

namespace decoupage {

RuleResult rai_rule(const Judged& film, Frame frames) {
    const Tally tally = gaps_that_touch(gaps(film.truths, frames, 0), gaps(film.found, frames, 0));
    return {{{"all", tally}}, {{"mean F1 of the films", {tally.f1(), 1}}}};
}

} // namespace decoupage
