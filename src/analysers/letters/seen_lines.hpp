#pragma once
/// All lines of letters that are to be seen in a picture: small and large, light and dark.

#include "film/proxy.hpp"
#include "film/sighting.hpp"

#include <vector>

namespace decoupage::letters {

/// A line in shares of the picture.
struct SeenLine {
    Box box;
    float likeness = 0;          ///< 0 to 1
    float height = 0;            ///< of its letters, in shares of the picture's height
    float letters = 0;           ///< how many
    float contrast = 0;          ///< levels; below 0 for dark letters
    bool on_even_ground = false; ///< as on a card; known once the lines of a look are together
};

/// From above; of those that overlap, the likeliest.
std::vector<SeenLine> seen_lines(const Plane<std::uint8_t>& luma);

/// As sightings of the lookout "letters", labelled "line", with height, letters and contrast as numbers.
Sighting sighting_of(const SeenLine& line);
SeenLine line_of(const Sighting& sighting);

} // namespace decoupage::letters
