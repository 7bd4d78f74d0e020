#pragma once
/// Faces followed through shots, ready to be compared.

#include "analysers/faces/followed.hpp"
#include "analysers/persons/grouping.hpp"
#include "analysers/persons/likeness.hpp"

#include <vector>

namespace decoupage::persons {

struct Appearance {
    faces::FollowedFace face;
    FrameSpan shot;
    int setup = 0;  ///< of its shot, if that comes back; else 0
    Patterns heads; ///< of its first, middle and last look, ready to be compared
};

/// The faces that the track "faces" tells. None where an older version looked.
std::vector<Appearance> appearances(const Evidence& evidence);

/// Likeness above or below `same`; at one place of one set-up less likeness is asked for. Two that are seen
/// at once are never one.
Ties ties_of(const std::vector<Appearance>& all, float same);

} // namespace decoupage::persons
