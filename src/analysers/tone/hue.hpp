#pragma once
/// Names of tints, in the words used of silent film.

#include <string>

namespace decoupage::tone {

/// The name of a colour difference (Cb, Cr, in levels): "sepia", "amber", "blue", "green", "rose" ...
std::string hue_name(float blue, float red);

/// Direction of a colour difference in degrees, 0 to 360, from Cb towards Cr.
float hue_angle(float blue, float red);

/// Degrees between two directions, 0 to 180.
float angle_between(float a, float b);

/// What a tint is called, given the mean chroma of the darker and of the lighter half of the picture: tinting
/// colours the lights ("amber"), toning the darks ("toned blue"), and both may be done ("toned blue, tinted
/// amber").
std::string tint_name(float blue_dark, float red_dark, float blue_light, float red_light);

} // namespace decoupage::tone
