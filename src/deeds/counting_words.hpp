#pragma once
/// The conventions of counting, as a person names them.

#include "figures/counting.hpp"
#include "film/outcome.hpp"

#include <string>

namespace decoupage {

/// A convention's name, and a word for each rule that is to be another; empty where nothing is said.
struct CountingWords {
    std::string convention, start, end, over_action, cards, dissolves, speed, long_take;
};

/// The convention named, with what the single words change in it. Fault: usage.
Outcome<Counting> counting_from(const CountingWords& words);

} // namespace decoupage
