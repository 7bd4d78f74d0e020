#pragma once
/// Drawing figures: triangles into a buffer of depths four times as fine as the picture, then light on what
/// is seen.

#include "etude/camera.hpp"
#include "etude/figure.hpp"
#include "etude/print.hpp"

#include <span>

namespace decoupage::etude {

struct Actor {
    Person person;
    Pose pose;
    Face face;
};

/// The light that figures stand in. Directions point towards the light.
struct Illumination {
    Vec3 key_to = unit({0.6f, 0.7f, 0.5f});
    float key = 0.9f, wrap = 0.15f; ///< wrap: 0 a hard lamp, 0.5 a window
    Vec3 rim_to = unit({-0.5f, 0.4f, -0.8f});
    float rim = 0;
    float sky = 0.25f, ground = 0.12f; ///< light from above and below
    float haze = 0, haze_tone = 0.6f;  ///< share lost per metre, and to what
};

/// Distances ahead of the camera for 2 x 2 points of each pixel; what stands further away is hidden.
using Depths = Plane<float>;

/// A wet ground: what stands on it is seen again below, weaker.
struct Mirror {
    float level = 0, strength = 0.4f, ripple = 0.01f;
};

/// Draws the figures over the picture. `depths` (of the set, twice the picture's size) may be null. With a
/// `mirror` only their reflections are drawn.
void draw_people(Picture& picture, const Depths* depths, const Camera& camera, std::span<const Actor> actors,
                 const Illumination& light, const Mirror* mirror = nullptr);

/// Darkens the ground (y = `level`) where the figures keep the key light away. `softness` in pixels of 408
/// lines.
void cast_shadows(Picture& picture, const Depths* depths, const Camera& camera, std::span<const Actor> actors,
                  Vec3 key_to, float level, float strength, float softness);

} // namespace decoupage::etude
