#pragma once
/// Which shapes a film's picture takes, and when: from what each frame says of its bars.

#include "film/track.hpp"

#include <array>
#include <span>
#include <vector>

namespace decoupage::active_picture {

/// Bars as shares of height (top, bottom) and width (left, right).
struct Shape {
    float top = 0, bottom = 0, left = 0, right = 0;
};

/// The curves of the meter: a share per frame, NaN where the frame cannot say.
struct SaidBars {
    std::span<const float> top, bottom, left, right;
    Frame frames() const { return static_cast<Frame>(top.size()); }
};

/// How a film is read.
struct ShapeRules {
    double least_bar = 0.0125;        ///< share: thinner bars are blanking, not shape
    double hold = 48;                 ///< frames a shape must be seen to count as a change
    double frame_aspect = 16.0 / 9.0; ///< width : height of the whole frame
};

struct ShapeSpan {
    FrameSpan span;
    Shape shape;
    float confidence = 0; ///< share of the frames that say something which agree
};

/// Spans that touch and cover all frames, neighbours of different shape. Where frames do not say when the
/// shape changed, it did so at a transition.
std::vector<ShapeSpan> shapes(const SaidBars& said, const Track& transitions, const ShapeRules& rules);

} // namespace decoupage::active_picture
