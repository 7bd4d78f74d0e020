#pragma once
/// Readings of `transitions` by parts of what is built in, to see what the other parts bring.

#include "analysers/transitions/curves.hpp"
#include "evaluation/transition.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage::train {

struct Reading {
    std::string what;
    std::function<Predictions(const analysers::TransitionCurves&)> find;
};

/// First the one by all parts, as the program reads.
std::vector<Reading> readings();

} // namespace decoupage::train
