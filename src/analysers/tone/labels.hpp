#pragma once
/// Black and white, tinted or colour: from what each frame shows, with inertia.

#include "film/track.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage::tone {

/// The curves that the reading needs, in levels, all of one length; the last two, of letters, may be empty.
struct ToneCurves {
    std::span<const float> picture_deviation, share_black, level_top, level_middle, level_bottom;
    std::span<const float> residual, steady, blue, red, blue_dark, red_dark, blue_light, red_light;
    std::span<const float> letter_strokes, letter_lines;

    /// Mean level of the picture, bars left out.
    float level(std::size_t frame) const {
        return (level_top[frame] + level_middle[frame] + level_bottom[frame]) / 3;
    }
};

struct ToneRules {
    double colour_floor = 1.5; ///< levels of chroma that the grey does not explain: from here on, colour
    double tint_floor = 7;     ///< levels of mean chroma: from here on, tinted
    double hold = 48;          ///< frames another tone must last to be believed in the middle of a shot
};

/// Segments that touch and cover all frames. Changes fall on transitions where they can.
std::vector<Segment> tones(const ToneCurves& curves, const Track& transitions, const ToneRules& rules);

} // namespace decoupage::tone
