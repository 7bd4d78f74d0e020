#pragma once
/// How often the analysers of the picture are right, and what their meters cost.

#include "bench/clips.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Composes the sixty prints of a split in `folder` (once) and counts by family how many are read right. Says
/// on standard error what is wrong with the others.
Outcome<std::string> table_of_prints(Split split, const std::string& folder, const std::string& footage);

/// Shape and tone of the clips, beside the table bench/truth/pictures.txt; and the kinds of their shots,
/// given the true transitions.
Outcome<std::string> table_of_clips(const std::vector<Clip>& clips, const std::string& own_truth);

/// Microseconds a frame that each meter of the roster takes of one core, on one clip: the least of five goes.
Outcome<std::string> table_of_costs(const std::string& film);

} // namespace decoupage::bench
