#pragma once
/// What the parts of a work folder say of each other: sources, claims, places, words and figures that are
/// named must be there.

#include "study/work.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The charts that a text may show.
const std::vector<std::string>& figure_names();

/// Adds to `work.problems` what is named and is not there, and what is there twice.
void check_references(Work& work);

} // namespace decoupage
