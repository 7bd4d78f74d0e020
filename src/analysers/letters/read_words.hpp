#pragma once
/// What was read of the letters, and what it tells of them.

#include "film/sighting.hpp"
#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage::letters {

/// What was read in a frame; empty where letters were looked at and none were sure enough.
struct FrameWords {
    Frame frame = 0;
    std::string words; ///< lines parted by " / "
    float confidence = 0;
};

/// In order of frame. Words less sure than `least`, or of single letters and signs for the most part, are
/// none.
std::vector<FrameWords> words_of(const Looks& looks, float least);

/// The surest in the span; null where nobody has tried to read there.
const FrameWords* words_in(FrameSpan span, const std::vector<FrameWords>& all);

/// Is it a sentence, as intertitles have, rather than a name or a list of them? Told by its full stops and by
/// how many of its words begin small.
bool is_sentence(const std::string& words);

} // namespace decoupage::letters
