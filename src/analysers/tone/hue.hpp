#pragma once
/// Names of tints, in the words used of silent film.

#include <string>

namespace decoupage::tone {

/// A colour difference (Cb, Cr), in levels.
struct Hue {
    float blue = 0, red = 0;
    float strength() const;
    float angle() const; ///< degrees, 0 to 360, from Cb towards Cr
};

/// Degrees between two directions, 0 to 180.
float angle_between(float a, float b);

/// "sepia", "amber", "blue", "green", "rose" ... `strong` parts amber from sepia and red from rose.
std::string hue_name(Hue hue, bool strong);

/// What a tint is called, given the mean chroma of the darker and of the lighter half of pictures of a mean
/// level: tinting colours the lights ("amber"), toning the darks ("toned blue"), and both may be done ("toned
/// blue, tinted amber").
std::string tint_name(Hue dark, Hue light, float level);

} // namespace decoupage::tone
