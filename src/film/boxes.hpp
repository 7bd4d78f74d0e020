#pragma once
/// Boxes that share room.

#include "film/sighting.hpp"

#include <algorithm>

namespace decoupage {

inline float area(const Box& box) {
    return box.width * box.height;
}

/// What two boxes share, as an area.
inline float shared_area(const Box& one, const Box& other) {
    const float across =
        std::min(one.left + one.width, other.left + other.width) - std::max(one.left, other.left);
    const float down =
        std::min(one.top + one.height, other.top + other.height) - std::max(one.top, other.top);
    return std::max(0.0f, across) * std::max(0.0f, down);
}

/// Share of the smaller of two boxes that lies in the other.
inline float shared(const Box& one, const Box& other) {
    return shared_area(one, other) / std::max(1e-6f, std::min(area(one), area(other)));
}

/// Share of what two boxes cover together (intersection over union).
inline float common_share(const Box& one, const Box& other) {
    const float both = shared_area(one, other);
    return both / std::max(1e-6f, area(one) + area(other) - both);
}

/// The box around both.
inline Box around(const Box& one, const Box& other) {
    const float left = std::min(one.left, other.left), top = std::min(one.top, other.top);
    return {left, top, std::max(one.left + one.width, other.left + other.width) - left,
            std::max(one.top + one.height, other.top + other.height) - top};
}

} // namespace decoupage
