#pragma once
/// How much one frame looks like a page of letters: thin strokes that stand side by side in lines, with calm
/// above and below.

#include "film/proxy.hpp"

namespace decoupage::shots {

struct Lettering {
    float strokes = 0; ///< thin light or dark strokes, per thousand pixels
    float lines = 0;   ///< share of the strokes that stand in lines
    float middle = 0;  ///< share of the strokes in lines that stand in the middle half of the frame's width
    float height = 0;  ///< where the strokes in lines stand on the mean: 0 at the top, 1 at the bottom
    float ground = 0;  ///< share of pixels near the most frequent level
};

Lettering lettering(const Proxy& proxy);

/// Do so many strokes stand in lines that the frame shows little else?
bool is_page(float strokes, float lines);

/// Mean difference in level of the pixels of two frames; NaN where they are not of one size.
float change(const Proxy& now, const Proxy& before);

} // namespace decoupage::shots
