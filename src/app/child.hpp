#pragma once
/// Another program, run to its end.

#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What it said, and with which exit it ended: 128 and more for a signal.
struct Ended {
    int exit = 0;
    std::string out, err;
};

/// The first word is looked for on the PATH; no shell is between. Faults: not_found.
Outcome<Ended> run_to_end(const std::vector<std::string>& words);

} // namespace decoupage
