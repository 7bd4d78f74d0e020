#pragma once
/// Faces followed from look to look through a shot.

#include "film/analyser.hpp"

#include <vector>

namespace decoupage::faces {

/// A face through a shot.
struct FollowedFace {
    FrameSpan span;
    std::vector<const Sighting*> seen;
    float confidence = 0;

    /// The sighting in which it is largest.
    const Sighting& largest() const;
    /// Where it is, from one sighting to the next; before the first and after the last where those were.
    Box box_at(Frame frame) const;
};

/// Half as far away as it is high, and of about its size: one face in two looks at one place.
bool stands_at(const Box& before, const Box& now);

/// Of each picture of the track "shots". A face that is not seen in one look may go on in the next.
std::vector<FollowedFace> followed_faces(const Looks& looks, const Track& shots);

} // namespace decoupage::faces
