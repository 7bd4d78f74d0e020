#pragma once
/// What a scenario expects, held against what was found.

#include "film/analyser.hpp"
#include "support/scenario/script.hpp"

#include <string>
#include <vector>

namespace decoupage::scenario {

/// One sentence for each thing that is missing, otherwise than expected, or too much. Empty where all came
/// true.
std::vector<std::string> differences(const Script& script, const Evidence::Tracks& found);

/// "48-60 dissolve (0.93)"; "48 cut" for an empty span.
std::string in_words(const Segment& segment);

} // namespace decoupage::scenario
