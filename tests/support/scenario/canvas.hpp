#pragma once
/// What a camera of a scenario looks at: a large picture that repeats on all sides, painted once for a shot.

#include "film/proxy.hpp"
#include "support/scenario/script.hpp"

#include <cstdint>
#include <string_view>

namespace decoupage::scenario {

/// The same number for the same arguments, on every machine; else as good as chance.
std::uint32_t chance(std::uint32_t seed, std::uint32_t x, std::uint32_t y);

/// From 0 to 1.
double chance_share(std::uint32_t seed, std::uint32_t x, std::uint32_t y);

inline constexpr int canvas_width = 512, canvas_height = 256;

struct Canvas {
    Plane<std::int16_t> luma{canvas_width, canvas_height};                     ///< levels, 0 to 4080
    Plane<std::int16_t> blue{canvas_width / 8, canvas_height / 8}, red = blue; ///< levels from -2048
};

/// Paints the world of a shot. Cards, black and white are plain.
Canvas paint(Texture texture, unsigned seed);

/// The lines of a card ("THE END / 1959"), as blocks the size of letters, for a frame of that size.
Plane<std::int16_t> letters(std::string_view text, int width, int height);

} // namespace decoupage::scenario
