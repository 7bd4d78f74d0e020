#pragma once
/// The frames around a place as a picture, and under them, on the same axis, what was measured of each.

#include "film/decoupage.hpp"
#include "film/explanation.hpp"
#include "film/picture.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// How a strip is laid out: what must be known before its stills are fetched.
struct StripLayout {
    std::vector<Frame> stills; ///< the frames that are shown as pictures
    int still_width = 0;       ///< in pixels
};
StripLayout strip_layout(const Explanation& explanation, Frame place);

/// `stills` holds the pictures that could be had of the frames of the layout; where
/// there are none the strip says so.
Picture strip_picture(const Decoupage& decoupage, const Explanation& explanation, Frame place,
                      const std::map<Frame, Picture>& stills);

} // namespace decoupage
