#pragma once
/// Pictures made smaller, in whole numbers.

#include "film/proxy.hpp"

#include <cstdint>

namespace decoupage::lookouts {

/// Half as wide and half as high, by means of four pixels; an odd row or column at the end is left out.
Plane<std::uint8_t> halved(const Plane<std::uint8_t>& from);

/// Of that size, at least 1 x 1: halved as often as that goes, then bilinear.
Plane<std::uint8_t> shrunk(const Plane<std::uint8_t>& from, int width, int height);

} // namespace decoupage::lookouts
