#pragma once
/// Where a face that is followed through its shot looks into the lens, and where past it.

#include "analysers/faces/followed.hpp"
#include "lookouts/gaze.hpp"

#include <vector>

namespace decoupage::gaze {

/// How likely eyes that are measured so go into the lens, if they do so as often as not.
double into_lens(const lookouts::Gaze& gaze);

struct Stretch {
    FrameSpan span;
    double into_lens = 0; ///< how likely
    int looks = 0;        ///< in which the eyes could be measured
};

/// They cover the face's span; none where its eyes could not be measured in any look. A stretch goes on while
/// it is likelier than `sure`, or less likely, that the eyes go into the lens.
std::vector<Stretch> stretches(const faces::FollowedFace& face, double sure);

} // namespace decoupage::gaze
