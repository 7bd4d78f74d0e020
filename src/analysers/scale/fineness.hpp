#pragma once
/// How fine the forms of a picture are: near things are large and smooth, and what lies behind them is out of
/// focus; far ones are small, and sharp throughout.

#include "film/sighting.hpp"

#include <optional>

namespace decoupage::scale {

struct Fineness {
    float value =
        0; ///< logarithm of fine steps over coarse ones: about -2 (all is large) to 0 (all is small)
    float empty = 0; ///< share of the picture in which there are no forms at all
};

/// Of the picture inside its black bars, whatever its size. Nothing where next to nothing is left of it.
std::optional<Fineness> fineness(const Plane<std::uint8_t>& luma);

/// As a lookout tells it, and back: nothing for a sighting that does not hold it.
Sighting sighting_of(const Fineness& fineness);
std::optional<Fineness> fineness_of(const Sighting& sighting);

} // namespace decoupage::scale
