#pragma once
/// The few colours that a picture is made of, in CIELAB.

#include "analysers/framing/inside.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::light {

/// Of CIE 1976, under D65.
struct Lab {
    float light = 0, green_red = 0, blue_yellow = 0;
};

struct Swatch {
    Lab colour;
    float share = 0; ///< of the picture; 0 for one that is not needed
};

inline constexpr std::size_t swatches = 5;
using Palette = std::array<Swatch, swatches>;

/// Of one frame inside its bars, largest share first.
Palette palette(const Proxy& proxy, const framing::Inside& bars);

/// The colours that stand nearest to all of these, each counting by its share; largest share first. Those
/// nearer to a larger one than `apart` (CIE 1976 difference) have become part of it.
Palette gathered(const std::vector<Swatch>& colours, float apart);

/// "#c0d4e0 46, #4a6d2c 30": as a screen of gamma 2.2 shows them, with their share in percent. Those of less
/// than one percent are left out.
std::string palette_text(const Palette& palette);

/// The colour that such a screen shows for a level and its colour differences (BT.709), all 0 ... 255 or
/// about 0.
Lab lab_of(float level, float blue, float red);

} // namespace decoupage::light
