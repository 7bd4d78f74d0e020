#pragma once
/// What goes by turns: shot and reverse shot, and cross-cutting; and set-ups that return at once or late.

#include "analysers/patterns/shots.hpp"

namespace decoupage::patterns {

/// Where two set-ups alternate (track "alternations"): shot and reverse shot if each side mostly shows a
/// person of its own; cross-cutting if either shows nobody, and their palettes are so far `apart` as two
/// places'.
std::vector<Segment> by_turns(const std::vector<PatternShot>& shots, const Track& alternations, double apart);

/// Scenes that alternate, four or more in a row: each shares a set-up with the last but one, and none with
/// the last.
std::vector<Segment> crossed_scenes(const std::vector<PatternShot>& shots);

/// Cuts between two shots of one set-up.
std::vector<Segment> jump_cuts(const std::vector<PatternShot>& shots);

/// Set-ups that come back in another scene, so many seconds later or more.
std::vector<Segment> late_returns(const std::vector<PatternShot>& shots, double least_seconds);

} // namespace decoupage::patterns
