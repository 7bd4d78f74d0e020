#pragma once
/// How well sequences are coded.

#include "compose/chance.hpp"
#include "compose/film_files.hpp"

namespace decoupage::compose {

/// Half of all nearly without loss; the others with few bits, by one of four coders.
Quality quality(Chance chance);

} // namespace decoupage::compose
