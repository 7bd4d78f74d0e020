#pragma once
/// The list of all analysers. The only place that knows them all is roster.def.

#include "film/analyser.hpp"

#include <string_view>
#include <vector>

namespace decoupage {

/// All analysers, in the order in which they are read. Made once; safe from any thread.
const std::vector<Analyser>& roster();

/// The analyser of that name, or null.
const Analyser* find_analyser(std::string_view name);

} // namespace decoupage
