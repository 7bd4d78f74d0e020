#pragma once
/// Which frames are worth reading letters in.

#include "film/sighting.hpp"
#include "film/track.hpp"

#include <vector>

namespace decoupage {

/// Lines of letters in one frame.
struct Lettered {
    Frame frame = 0;
    Box box;                        ///< around all of them
    float letter_height = 0;        ///< of most of them, in shares of the picture's height
    float contrast = 0;             ///< of their letters, on the mean, in levels; below 0 for dark ones
    std::vector<Frame> beside = {}; ///< other looks at the same lines, the nearest first, four at most
    friend bool operator==(const Lettered&, const Lettered&) = default;
};

/// The clearest look at each segment of the track "letters", one to a segment, in order of frame; of more
/// than `most` segments, the longest. Looks are those of the lookout "letters": what is labelled "line", with
/// the height of its letters and their number as its first two numbers.
std::vector<Lettered> worth_reading(const Track& letters, const Looks& looks, std::size_t most);

} // namespace decoupage
