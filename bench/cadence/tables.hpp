#pragma once
/// How often cadence is right.

#include "bench/clips.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Where films come from and where prints are kept.
struct CadencePlaces {
    std::string footage, own_truth, folder, store;
};

/// Makes the prints of a split in `folder` (once) and judges them. Says on standard error what is wrong.
Outcome<std::string> table_of_cadence_prints(Split split, const CadencePlaces& places);

/// Real clips of which it is known how their frames follow pictures.
Outcome<std::string> table_of_cadence_clips(const std::vector<Clip>& clips, const CadencePlaces& places);

} // namespace decoupage::bench
