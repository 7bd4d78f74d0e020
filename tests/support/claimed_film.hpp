#pragma once
/// A film that never was, with whatever claims may speak of.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage::support {

/// So many shots, 3.6 s long in the mean: 2,000 last two hours. With all tracks and curves that claims read,
/// by chance, the same for the same seed. The first ten scenes have the names of `claimed_names`, in that
/// order.
Decoupage claimed_film(int shots, unsigned seed = 1);

/// Names of its places, as claims may say them.
std::vector<std::string> claimed_names();

} // namespace decoupage::support
