#pragma once
/// What texts are, and from which frame to which they stand.

#include "analysers/letters/texts.hpp"
#include "film/film.hpp"
#include "film/track.hpp"

#include <vector>

namespace decoupage::letters {

/// What is known of the film beside its letters.
struct Surroundings {
    const FrameTimes& times;
    const Track& shots; ///< "shots"
    Frame step = 0;     ///< from look to look
};

/// Segments of the track "letters", without words, in order: title, intertitle, credits, subtitle.
std::vector<Segment> kinds(const std::vector<Text>& texts, const Surroundings& around);

} // namespace decoupage::letters
