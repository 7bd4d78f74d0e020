#pragma once
/// Strokes: what is lighter, or darker, than the ground on both sides of it.

#include "film/proxy.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::letters {

enum class Ink { light, dark };

/// Pixels from a stroke to the ground at each of its sides, at most.
inline constexpr int reach = 8;

/// Room to work in, for one picture after another.
struct StrokeRoom {
    std::vector<std::uint8_t> levels, fours, along, down;
};

/// 255 for each pixel that differs by `contrast` levels from the ground to its left and right, or above and
/// below it; 0 for the others. As large as the plane.
Plane<std::uint8_t> strokes(const Plane<std::uint8_t>& luma, Ink ink, std::uint8_t contrast,
                            StrokeRoom& room);

} // namespace decoupage::letters
