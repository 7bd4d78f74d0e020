#pragma once
/// Where the picture is taken from.

#include "etude/maths.hpp"

namespace decoupage::etude {

struct Camera {
    Vec3 eye{0, 1.3f, 5};
    Vec3 right{1, 0, 0}, up{0, 1, 0}, ahead{0, 0, -1};
    float focal = 1.2f; ///< distance of the film, in picture heights: 1 is a wide lens, 3 a long one
    Vec2 shift;         ///< of the picture on the film, in picture heights, as a view camera shifts

    /// Camera space: right, up, and distance ahead.
    Vec3 seen(Vec3 point) const {
        const Vec3 d = point - eye;
        return {dot(d, right), dot(d, up), dot(d, ahead)};
    }
    /// The direction through a point of the picture (picture heights from its middle, y down).
    Vec3 ray(Vec2 at) const { return unit(ahead * focal + right * (at.x + shift.x) - up * (at.y + shift.y)); }
};

/// A camera at `eye` that looks at `target`, turned about its axis by `roll` (radians).
inline Camera camera_at(Vec3 eye, Vec3 target, float focal, float roll = 0) {
    Camera camera;
    camera.eye = eye;
    camera.ahead = unit(target - eye);
    const Vec3 level = unit(cross(camera.ahead, {0, 1, 0}));
    const Vec3 upright = cross(level, camera.ahead);
    camera.right = level * cosine(roll) + upright * sine(roll);
    camera.up = upright * cosine(roll) - level * sine(roll);
    camera.focal = focal;
    return camera;
}

} // namespace decoupage::etude
