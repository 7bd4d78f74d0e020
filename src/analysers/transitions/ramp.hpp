#pragma once
/// The part of the later picture that a blend would show, if a linear ramp between two still pictures ran
/// over a span: what the measured parts are held against.

#include "analysers/transitions/curves.hpp"
#include "time/clock.hpp"

namespace decoupage::analysers {

/// Index into `blend_reaches` of the shortest reach that spans both ends of a ramp of `length` from its
/// middle; the longest there is for very long ones.
std::size_t reach_for(Frame length);

/// Where the ramp stands at `frame`: 0 before `first`, 1 from `end` on.
float ramp_at(FrameSpan ramp, double frame);

/// The part that the blend curve of `reach` shows at `frame` while the ramp runs.
float expected_part(FrameSpan ramp, double frame, int reach);

} // namespace decoupage::analysers
