#pragma once
/// Signs of who shows the film, near the edge of the picture: nearly all the time, or in a corner through
/// many shots, wherever what is behind lets them be seen.

#include "analysers/letters/kinds.hpp"
#include "analysers/letters/seen_lines.hpp"

#include <vector>

namespace decoupage::letters {

/// A segment "logo" for each; their lines are taken out of the looks.
std::vector<Segment> take_logos(std::vector<std::vector<SeenLine>>& looks, const Surroundings& around);

} // namespace decoupage::letters
