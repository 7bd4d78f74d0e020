#pragma once
/// A frame while it is drawn, and what is laid over it.

#include "film/proxy.hpp"
#include "support/scenario/script.hpp"

namespace decoupage::scenario {

/// Levels (film/proxy.hpp); colour planes of half the width and height.
struct Light {
    Plane<std::int16_t> luma, blue, red;
};

/// A person who speaks, sways a little and blinks.
void draw_face(Light& light, unsigned seed, Frame frame);

/// Something dark that passes before the camera; `share` of its way is done.
void draw_object(Light& light, Direction direction, double share);

/// `per_cent` of the light that there was.
void expose(Light& light, double per_cent);
void flash(Light& light);
void add_grain(Light& light, double amount, Frame frame);
void colour(Light& light, Look::Colour colour);
void add_bars(Light& light, const Look& look);

/// `share` of the way to a level: all of the picture by light, or its outer part as an iris closes.
void fade(Light& light, const Fade& fade, double share);

/// `part` of `whole` parts of the way from one picture to another.
void dissolve(Light& from, const Light& to, Frame part, Frame whole);
void wipe(Light& from, const Light& to, Direction direction, Frame part, Frame whole);

} // namespace decoupage::scenario
