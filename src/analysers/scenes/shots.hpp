#pragma once
/// What is known of each shot before scenes are looked for: all of it from tracks that others found.

#include "analysers/light/palette.hpp"
#include "film/analyser.hpp"

#include <string>
#include <vector>

namespace decoupage::scenes {

/// Another shot that is like this one, by the first frame of it.
struct Rhyming {
    Frame first = 0;
    float likeness = 0; ///< 0 to 1
};

struct SceneShot {
    FrameSpan span; ///< without the transitions at its ends
    enum class Kind { picture, card } kind = Kind::picture;
    std::vector<light::Swatch> palette; ///< shares add up to 1; empty where nothing is said
    float key = 0.5F, contrast = 0.5F, openness = 0.5F, clutter = 0.5F; ///< 0 to 1
    int setup = 0;                                                      ///< 0 where it does not come back
    std::string tone;
    std::vector<int> persons;
    std::vector<Rhyming> rhymes;
};

/// Pictures and cards, in order.
std::vector<SceneShot> scene_shots(const Evidence& evidence);

/// What `scene_shots` asks for.
std::vector<std::string> tracks_of_shots();

/// The colours in "#c0d4e0 46, #4a6d2c 30", shares made to add up to 1; those from the first that cannot be
/// read on are left out.
std::vector<light::Swatch> swatches_in(const std::string& text);

/// The shots named in "2437 0.61, 10213 0.58", up to what cannot be read.
std::vector<Rhyming> rhymes_in(const std::string& text);

} // namespace decoupage::scenes
