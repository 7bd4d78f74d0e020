#pragma once
/// When PySceneDetect says "cut": its rules over one difference a frame, with the usual settings.

#include "time/clock.hpp"

#include <span>
#include <vector>

namespace decoupage::bench {

/// The shortest scene of the command line's usual settings, 0.6 s, in frames.
Frame shortest_scene(Rate rate);

/// `detect-content`: a difference of 27 or more is a cut. One that comes too soon after another such
/// difference is none; the run of them is merged into one cut, at its last, once the run is as long as the
/// shortest scene and has been over for as long. `differences[i]` is that of frame i from the one before it;
/// 0 for the first.
std::vector<Frame> content_cuts(std::span<const double> differences, Frame shortest);

/// `detect-adaptive`: a difference of 15 or more that is at least three times the mean of the two before and
/// the two after it is a cut, if the last was long enough ago.
std::vector<Frame> adaptive_cuts(std::span<const double> differences, Frame shortest);

} // namespace decoupage::bench
