#pragma once
/// What the looks at each shot show of faces and forms.

#include "analysers/scale/classes.hpp"
#include "film/analyser.hpp"

#include <vector>

namespace decoupage::scale {

/// A look in which a face was found.
struct FaceLook {
    Frame frame;
    /// Of the largest face: share of the picture's height inside its black bars, were the room above the head
    /// the usual one.
    float height;
};

/// How many heads would fill the picture from top to bottom where a face is so high.
float heads_shown(float height);

struct LookedAt {
    FrameSpan span;
    int looks = 0;
    std::vector<FaceLook> faces; ///< in order
    std::vector<Fineness> forms; ///< of each look
    int setup = 0;               ///< its number in the track "setups"; 0 for none
};

/// Each picture of the track "shots".
std::vector<LookedAt> looked_at(const Evidence& evidence);

/// What each of the shots shows, together with the others of its set-up.
std::vector<Shown> shown_together(const std::vector<LookedAt>& shots);

} // namespace decoupage::scale
