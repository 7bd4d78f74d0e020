#pragma once
/// Solids as signed distances (below 0 inside), for modelling figures.

#include "etude/maths.hpp"

namespace decoupage::etude {

inline float sphere(Vec3 p, Vec3 middle, float radius) {
    return length(p - middle) - radius;
}

/// Not an exact distance, but near enough for modelling.
inline float ellipsoid(Vec3 p, Vec3 middle, Vec3 radii) {
    const Vec3 q = p - middle;
    const Vec3 a{q.x / radii.x, q.y / radii.y, q.z / radii.z};
    const Vec3 b{a.x / radii.x, a.y / radii.y, a.z / radii.z};
    const float k = length(a), m = length(b);
    return m > 0 ? k * (k - 1) / m : -std::min({radii.x, radii.y, radii.z});
}

/// A rod with round ends of two radii.
inline float limb(Vec3 p, Vec3 from, Vec3 to, float thick, float thin) {
    const Vec3 along = to - from, q = p - from;
    const float u = clamp01(dot(q, along) / dot(along, along));
    return length(q - along * u) - mix(thick, thin, u);
}

/// The union of two solids with their seam filled out over `width`.
inline float blend(float a, float b, float width) {
    const float h = std::max(width - std::fabs(a - b), 0.0f) / width;
    return std::min(a, b) - h * h * width * 0.25f;
}
/// The first without the second, the edge rounded.
inline float carve(float a, float b, float width) {
    return -blend(-a, b, width);
}
/// Where both are, the edge rounded.
inline float common(float a, float b, float width) {
    return -blend(-a, -b, width);
}

} // namespace decoupage::etude
