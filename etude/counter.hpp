#pragma once
/// Frame numbers in the picture, for tests of exactness.

#include "etude/etude.hpp"

namespace decoupage::etude {

/// Sixteen blocks along the foot of the picture: white, fourteen bits of the number (highest first), black;
/// and the number in figures above them.
void draw_counter(Frame frame, int left, int foot, int width, Plane<std::uint8_t>& luma);

} // namespace decoupage::etude
