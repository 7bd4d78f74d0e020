#pragma once
/// Shots that two aligned prints have in common, and what is different about them. Inside library/ only.

#include "library/align.hpp"

namespace decoupage {

/// Curves that only the differences need.
std::vector<std::string> difference_curves();

/// Fills in `shots`: those of which more than half lies in common stretches.
void match_shots(Alignment& alignment, const Decoupage& one, const Decoupage& other);

PrintDifferences differences_of(const Alignment& alignment, const Decoupage& one, const Decoupage& other);

} // namespace decoupage
