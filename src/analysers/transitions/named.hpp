#pragma once
/// From log-odds to what the track says: a kind and a confidence.

#include "analysers/transitions/events.hpp"
#include "film/track.hpp"

namespace decoupage::analysers {

/// A proposal as a segment of the track: its kind, by what stands at its ends, and its span. Without
/// confidence.
Segment named(const TransitionCurves& curves, const Proposal& found);

/// Of log-odds: from 0 to 1, one half where they are even.
float confidence_of(float log_odds);

} // namespace decoupage::analysers
