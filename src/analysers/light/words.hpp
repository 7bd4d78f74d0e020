#pragma once
/// What light is called, from the numbers of one shot.

#include <string>

namespace decoupage::light {

/// "low", "middle" or "high". `key` is the lightness of the middle pixel (0 ... 1), `dark` the share of dark
/// pixels.
struct KeyRules {
    double low_dark = 0.5;    ///< a picture with a greater share of dark pixels is low key
    double high_level = 0.65; ///< a picture with a lighter middle, and hardly any dark, is high key
};

const char* key_word(float key, float dark, const KeyRules& rules);

/// "flat" where there is little contrast at all, "hard" where dark turns light from one pixel to the next,
/// "soft" otherwise.
const char* hardness_word(float hardness, float contrast);

/// "left", "upper right", "below": where the picture is lighter; empty where it is not.
std::string side_words(float to_right, float upward);

/// How clearly it is day, or night, from 0 to 1.
struct Daylight {
    float day = 0, night = 0;
};

Daylight daylight(float openness, float key, float dark, float light);

} // namespace decoupage::light
