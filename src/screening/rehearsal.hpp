#pragma once
/// How a film would be cut into shots with other settings: tried out, and written nowhere.

#include "film/decoupage.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// The curves that a rehearsal reads, with all that are trusted only together with them.
std::vector<std::string> rehearsal_curves();

/// The breakdown with its transitions and shots read with these settings, and what is not set there as it was
/// at the last reading; corrections in force lie over what is found. All other tracks are those of `now`, and
/// no curve, still or subtitle is copied. `now` has to have the curves named above.
Decoupage rehearsed(const Decoupage& now, const std::map<std::string, Settings, std::less<>>& settings);

} // namespace decoupage
