#pragma once
/// Our own letters: thin capitals of one stroke, drawn with ruler and compass, with the accents of French.

#include "etude/print.hpp"

#include <string_view>

namespace decoupage::etude {

/// How a line of letters stands in the picture. Lengths are shares of the picture's height.
struct Lettering {
    float size = 0.08f;    ///< height of a capital
    float weight = 0.085f; ///< width of the stroke, as a share of the size
    float spacing = 0.34f; ///< between letters, as a share of the size
    float light = 0.9f;    ///< of the letters
    float share = 1;       ///< 0 not there, 1 fully there
};

/// The width of a line, as a share of the picture's height.
float line_width(std::string_view text, const Lettering& lettering);

/// Writes one line of UTF-8 with its middle at `x` and its foot at `y` (shares of the picture's height, from
/// the upper left corner). Letters without a form leave a space.
void write_line(Picture& picture, std::string_view text, float x, float y, const Lettering& lettering);

} // namespace decoupage::etude
