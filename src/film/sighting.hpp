#pragma once
/// What is seen now and then in whole pictures, where a curve would not do: faces, letters, what a picture
/// looks like.

#include "film/proxy.hpp"
#include "time/clock.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// A place in the upright picture, black bars included, in shares of its width and its height from its left
/// upper corner.
struct Box {
    float left = 0, top = 0, width = 0, height = 0;
    friend bool operator==(const Box&, const Box&) = default;
};

/// One thing that a lookout saw in one picture.
struct Sighting {
    Frame frame = 0;
    std::string label; ///< of the lookout's card: "frontal"
    Box box;
    float confidence = 1;       ///< 0 to 1: of sightings with 0.8, 80 % are there
    std::vector<float> numbers; ///< what they mean, the lookout's card says; kept as half floats
    std::string words; ///< where something was read; or the file of the model by which it was seen; UTF-8
    friend bool operator==(const Sighting&, const Sighting&) = default;
};

/// All that one lookout saw of a film: in frame 0, and every `step` frames.
struct Looks {
    Frame step = 0;                  ///< 0: nobody looked
    std::vector<Sighting> sightings; ///< in order of frame
    friend bool operator==(const Looks&, const Looks&) = default;
};

/// By the name on the lookout's card.
using AllLooks = std::map<std::string, Looks, std::less<>>;

const AllLooks& nobody_looked();

/// A frame as lookouts see it: larger than a proxy, upright, square pixels, black bars included, made by
/// exact box sums. Levels are full range, as a proxy's, in 8 bits.
struct LookPicture {
    Plane<std::uint8_t> luma;
};

/// From one look to the next, in a film of so many frames a second: half a second.
Frame look_step(double frames_per_second);

/// Puts more of what was seen beside what is there, in order of frame; of one frame, behind it.
void add_looks(AllLooks& all, AllLooks more);

} // namespace decoupage
