#pragma once
/// The shots as a table of text.

#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// One line a shot under a heading, 80 columns at most: number, time, frames, length, the transition it
/// begins with and how sure that is, kind. A sentence where there are no shots.
std::string shots_table(const Decoupage& decoupage);

} // namespace decoupage
