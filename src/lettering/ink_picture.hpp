#pragma once
/// Letters made ready to be read: dark on an even, light ground.

#include "film/proxy.hpp"

#include <cstdint>
#include <vector>

namespace decoupage {

enum class Ink { light, dark };

/// What lies behind letters: left as it is, or all that is larger than they are taken away.
enum class Behind { as_it_is, evened };

/// One picture of dark letters out of pictures of one size in which the same letters stand: brought to lie on
/// each other, within four pixels, and of each place the level that a third of them reach: what moves behind
/// letters, and grain, goes. `letter_height` in pixels. Empty where there are no pictures.
Plane<std::uint8_t> ink_picture(const std::vector<Plane<std::uint8_t>>& pictures, Ink ink, Behind behind,
                                float letter_height);

} // namespace decoupage
