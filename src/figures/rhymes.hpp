#pragma once
/// Which shots are like a shot: what the tracks of `setups` say of it.

#include "film/decoupage.hpp"

#include <optional>
#include <vector>

namespace decoupage {

/// The number of the set-up of a shot, if it comes back in the film.
std::optional<int> setup_of(const Track& setups, FrameSpan shot);

struct Rhyme {
    int number = 0;      ///< of the other shot
    double likeness = 0; ///< 0 to 1
};

/// The shots most like this one, the most alike first; three at most.
std::vector<Rhyme> rhymes_of(const Decoupage& decoupage, FrameSpan shot);

} // namespace decoupage
