#pragma once
/// Chance that is the same every time: all of it comes from hashing whole numbers.

#include "etude/maths.hpp"

#include <cstdint>

namespace decoupage::etude {

inline std::uint32_t hash(std::uint32_t x) {
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
    return x ^ (x >> 16);
}
inline std::uint32_t hash(std::uint32_t x, std::uint32_t y) {
    return hash(x ^ hash(y + 0x9e3779b9U));
}

/// 0 to 1.
inline float chance(std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
    return static_cast<float>(hash(hash(a, b), c) >> 8) * (1.0f / 16777216);
}

/// Smooth noise with one hill or hollow for each unit of length; 0 to 1.
float noise(float x, std::uint32_t seed);
float noise(float x, float y, std::uint32_t seed);
float noise(Vec3 at, std::uint32_t seed);

/// Noise of several sizes, each half as large and half as strong as the one before; 0 to 1, mostly near 0.5.
float rough(float x, float y, int sizes, std::uint32_t seed);
float rough(Vec3 at, int sizes, std::uint32_t seed);

} // namespace decoupage::etude
