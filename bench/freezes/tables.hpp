#pragma once
/// How often freeze_frames is right.

#include "bench/freezes/staged.hpp"
#include "bench/workshop.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Stages films in `folder` (once) and judges them by family. Says on standard error what is wrong, and
/// where.
Outcome<std::string> table_of_staged(const Stock& stock, const Workshop& workshop);

/// Stages films in `folder` (once), with their truth beside them: to train on.
Outcome<void> stage_all(const Stock& stock, const Workshop& workshop);

/// Real clips whose truth names freeze-frames and stills, and drawn films with their truth beside them.
Outcome<std::string> table_of_films(const std::vector<Clip>& clips, const std::vector<std::string>& drawn,
                                    const Workshop& workshop);

} // namespace decoupage::bench
