#pragma once
/// What a record and a film say, as facts, so that sources are held against them.

#include "study/measured.hpp"
#include "study/work.hpp"

#include <vector>

namespace decoupage {

/// Facts of work.toml, in its order; `at` is empty.
std::vector<SourceFact> facts_of(const WorkRecord& record);

/// Running time, shape and colour of a film, as measured.
std::vector<SourceFact> facts_of(const Measured& measured);

} // namespace decoupage
