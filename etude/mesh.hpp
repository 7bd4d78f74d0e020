#pragma once
/// Surfaces of small triangles, made from solids.

#include "etude/maths.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace decoupage::etude {

/// A box of space.
struct Extent {
    Vec3 least, most;
};

struct Mesh {
    struct Vertex {
        Vec3 at;
        Vec3 normal;
        float open = 1;   ///< how much of the sky it sees, past the solid itself: 0 to 1
        float uneven = 0; ///< of its material there, about -0.5 to 0.5; 0 until it is given one
    };
    std::vector<Vertex> vertices;
    std::vector<std::array<std::uint32_t, 3>> triangles;
    Extent extent{};
};

/// The surface of a solid within `extent`, in triangles of about `step` (surface nets after Gibson 1998: one
/// vertex in each cell that the surface crosses, at the mean of the crossings). `reach` is how far around a
/// vertex the solid takes light away.
Mesh surface_of(const std::function<float(Vec3)>& solid, Extent extent, float step, float reach);

} // namespace decoupage::etude
