#pragma once
/// How much one frame looks like a page of letters: thin strokes in rows on a calm ground.

#include "film/proxy.hpp"

namespace decoupage::shots {

struct Lettering {
    float strokes = 0; ///< thin light or dark strokes, per thousand pixels
    float paired = 0;  ///< share of strong edges that are one side of a thin stroke
    float busy = 0;    ///< share of rows with several strokes
    float calm = 0;    ///< share of rows without a strong edge
    float ground = 0;  ///< share of pixels near the most frequent level
};

Lettering lettering(const Proxy& proxy);

/// Mean difference in level of the pixels of two frames; NaN where they are not of one size.
float change(const Proxy& now, const Proxy& before);

} // namespace decoupage::shots
