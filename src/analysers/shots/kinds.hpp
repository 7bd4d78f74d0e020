#pragma once
/// What stands between two transitions: a picture, a card, or black.

#include "film/track.hpp"

#include <span>
#include <vector>

namespace decoupage::shots {

/// Curves of one length; any may be empty, where its meter failed.
struct KindCurves {
    std::span<const float> level_p99, strokes, lines, middle, height, ground, change;
};

struct KindRules {
    double black_level = 24;    ///< levels: black while 99 % of the pixels stay below
    double card_likeness = 0.5; ///< 0 to 1: from here on, a card
};

/// How likely the frames of a span are a card, 0 to 1, by the median frame.
float card_likeness(const KindCurves& curves, FrameSpan span);

/// Segments that touch and cover all frames: the transitions, and what stands between them.
std::vector<Segment> kinds(Frame frames, const Track& transitions, const KindCurves& curves,
                           const KindRules& rules);

} // namespace decoupage::shots
