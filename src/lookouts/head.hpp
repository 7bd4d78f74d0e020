#pragma once
/// The head round a face, made small.

#include "film/sighting.hpp"

namespace decoupage::lookouts {

/// Hair and neck with it; a pixel more on each side than is compared.
inline constexpr int head_width = 26, head_height = 34;

/// Levels, in that size whatever the size of the face; `outside` where the picture has ended.
inline constexpr std::int16_t outside = -1;
Plane<std::int16_t> head_of(const Plane<std::uint8_t>& luma, const Box& face);

} // namespace decoupage::lookouts
