#pragma once
/// From a network's log-odds to what they are worth: after Platt (2000), by logistic regression of right and
/// wrong on one number.

#include <span>

namespace decoupage::train {

/// A finding, with the log-odds that it had.
struct Judged {
    float log_odds = 0;
    bool right = false;
};

/// log-odds = slope * said + offset.
struct Scale {
    double slope = 1, offset = 0;
};

/// The likeliest scale, held a little towards leaving things as they are; that, where there is nothing to
/// learn from.
Scale scale_of(std::span<const Judged> findings);

} // namespace decoupage::train
