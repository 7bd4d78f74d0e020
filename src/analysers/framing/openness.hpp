#pragma once
/// How far the eye goes: from a thing at arm's length to a vista.

#include "analysers/framing/cells.hpp"

namespace decoupage::framing {

/// What openness is put together from; see docs/methods/framing.md for why each.
struct OpennessCues {
    float sky = 0;     ///< root of: share of the upper half that is smooth and light, times `layers` below
    float above = 0;   ///< how evenly the picture is lighter above some row than below it
    float lying = 0;   ///< log of changes downwards beside changes across, colour among them
    float fine = 0;    ///< log of detail at the proxy's full size beside that at half
    float busy = 0;    ///< log of the detail at half the proxy's size
    float figure = 0;  ///< how much stands out from what is at both sides
    float colours = 0; ///< log of how colour changes from cell to cell
    float dark = 0;    ///< share of dark pixels
    float sides = 0;   ///< how far the left edge is from the right one, row by row
};

OpennessCues openness_cues(const Cells& cells);

/// 0 ... 1, greater for what a viewer calls more open.
float openness(const OpennessCues& cues);

} // namespace decoupage::framing
