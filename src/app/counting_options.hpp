#pragma once
/// The conventions of counting, as a person names them on the command line.

#include "app/options.hpp"
#include "figures/counting.hpp"
#include "film/outcome.hpp"

#include <string>

namespace decoupage {

struct CountingWords {
    std::string convention, start, end, over_action, cards, dissolves, speed, long_take;
};

/// --convention, and a switch for each of its rules.
void offer_counting(Options& options, CountingWords& words);

/// The convention named, with what the single switches change in it. Fault: usage.
Outcome<Counting> counting_from(const CountingWords& words);

} // namespace decoupage
