#pragma once
/// Things that stand outdoors, each built for a cutout: its foot on y = 0, its middle at x = 0, its face
/// towards +z.

#include "etude/set.hpp"

namespace decoupage::etude {

/// Daylight for a cutout.
struct Daylight {
    Vec3 sun_to = unit({0.55f, 0.62f, 0.55f});
    float sun = 1.5f, softness = 0.02f, sky = 0.45f;
};
Set outdoors(const Daylight& light);

void bare_tree(Set& set, float height, std::uint32_t seed, float spread = 0.55f);
void poplar(Set& set, float height, std::uint32_t seed);
void bush(Set& set, float wide, float high, std::uint32_t seed);
/// Five storeys over shops, with shutters, balconies, a mansard and chimneys.
void facade(Set& set, float wide, std::uint32_t seed);
float facade_height();
/// A low house with a pitched roof.
void house(Set& set, float wide, std::uint32_t seed);
void lamp_post(Set& set);
void tower(Set& set, float height);
void wire_fence(Set& set, float wide, float high);
void railing(Set& set, float wide);
void stone_wall(Set& set, float wide, float high);
void telegraph_pole(Set& set);
void car(Set& set, std::uint32_t seed);
void advertising_column(Set& set);

} // namespace decoupage::etude
