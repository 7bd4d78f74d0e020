#pragma once
/// Scenes with their shots, and the large parts of a film.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct Scene {
    int number = 0; ///< from 1
    Segment found;  ///< its span, how sure its beginning is, why it begins there
    int shots = 0;  ///< pictures and cards
    int first = 0;  ///< number of its first shot; 0 where it has none
};

/// Scenes as they stand, with the corrections in force.
std::vector<Scene> scenes_of(const Decoupage& decoupage);

/// The number of the scene that a shot lies in: that of its first frame; 0 where scenes are not known.
int scene_of(const std::vector<Scene>& scenes, const Shot& shot);

struct Part {
    std::string name; ///< "before the titles", "titles", "first quarter" ... "end credits"
    FrameSpan span;
};

/// The titles are the stretch from the first to the last title in the film's first fifth, the end credits all
/// from the first of the credits in its last fifth; what lies between is cut in quarters of time. What a film
/// lacks is left out.
std::vector<Part> parts_of(const Decoupage& decoupage);

} // namespace decoupage
