#pragma once
/// How often cadence is right.

#include "bench/workshop.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Makes the prints of a split in `folder` (once) and judges them. Says on standard error what is wrong.
/// `series`: see cadence_prints.
Outcome<std::string> table_of_cadence_prints(Split split, int series, const Workshop& workshop);

/// Only makes the prints of a series, each with its places_of beside it as NAME.places.
Outcome<void> make_cadence_prints(Split split, int series, const Workshop& workshop);

/// Real clips of which it is known how their frames follow pictures.
Outcome<std::string> table_of_cadence_clips(const std::vector<Clip>& clips, const Workshop& workshop);

} // namespace decoupage::bench
