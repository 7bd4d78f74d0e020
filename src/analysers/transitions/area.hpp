#pragma once
/// The part of the frame that holds the picture: black bars alike in all films would make all pictures alike.

#include "film/proxy.hpp"

#include <compare>
#include <cstdint>

namespace decoupage::analysers {

/// In pixels of a proxy's luma; half-open.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;
    friend auto operator<=>(const Area&, const Area&) = default;
};

/// The rows and columns of a frame that are not bars: all from the first to the last one in which anything is
/// lighter than deep grey. Nothing (left == right) for a frame that is dark throughout.
Area lit_area(const Proxy& proxy);

/// The smallest area that holds both; one of nothing adds nothing.
Area joined(Area a, Area b);

/// The whole frame instead of an area that is nothing, or too small to be the picture of a film.
Area usable(Area area, const Plane<std::uint8_t>& luma);

/// The area as a grid of 64 x 36 levels, like Proxy::grid.
Plane<std::int16_t> grid_of(const Proxy& proxy, Area area);

} // namespace decoupage::analysers
