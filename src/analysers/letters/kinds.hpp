#pragma once
/// What texts are, and from which frame to which they stand.

#include "analysers/letters/read_words.hpp"
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
    std::vector<FrameWords> words = {};
};

/// Of so many looks, those in a later shot than the look before.
std::vector<bool> cuts(const Surroundings& around, std::size_t looks);

/// Segments of the track "letters" with their words, in order: title, intertitle, credits, subtitle. Over a
/// picture, what was looked at closely and could not be read is left out: a net, a fence, a hem.
std::vector<Segment> kinds(const std::vector<Text>& texts, const Surroundings& around);

} // namespace decoupage::letters
