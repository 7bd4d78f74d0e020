#pragma once
/// Pictures cut and made smaller, in whole numbers.

#include "film/proxy.hpp"

#include <cstdint>

namespace decoupage::lookouts {

/// Half as wide and half as high, by means of four pixels; an odd row or column at the end is left out.
Plane<std::uint8_t> halved(const Plane<std::uint8_t>& from);

/// A part that begins at (left, top) and may lie beyond the picture, whose edge goes on there.
Plane<std::uint8_t> cut_out(const Plane<std::uint8_t>& from, int left, int top, int width, int height);

/// Of that size, at least 1 x 1: halved as often as that goes, then bilinear.
Plane<std::uint8_t> shrunk(const Plane<std::uint8_t>& from, int width, int height);

} // namespace decoupage::lookouts
