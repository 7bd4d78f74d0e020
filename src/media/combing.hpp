#pragma once
/// Where the two fields of a frame show two moments: what moves has teeth.

#include "media/plane_sums.hpp"

#include <cstdint>

namespace decoupage {

/// In how many of a thousand small places, spread over the whole frame, lines lie off their neighbours, and
/// not off those next but one. `bits` is the depth of the samples. Integers throughout.
std::uint16_t combed_places(const Samples& whole_frame, int bits);

} // namespace decoupage
