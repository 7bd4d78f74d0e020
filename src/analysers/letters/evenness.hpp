#pragma once
/// Whether letters stand on a card: on ground that is the same everywhere.

#include "analysers/letters/seen_lines.hpp"

#include <vector>

namespace decoupage::letters {

/// Share, 0 to 1, of a picture beside its lines that is even: as light as its surroundings and about as light
/// as the whole. Grain is made small away, and the edges of the picture are left out, where an old print
/// shows its own. 0 where the lines leave too little to tell by.
float evenness(const Plane<std::uint8_t>& luma, const std::vector<SeenLine>& lines);

} // namespace decoupage::letters
