#pragma once
/// Where shots grow shorter, longer or nearer, and scenes in one take.

#include "analysers/patterns/shots.hpp"

namespace decoupage::patterns {

/// Scenes of a single picture that lasts so many seconds or more.
std::vector<Segment> sequence_shots(const std::vector<PatternShot>& shots, double least_seconds);

/// Scenes of five shots or more in which these come nearer or grow shorter; `chance` is the greatest share of
/// shuffled films in which a scene would seem to.
std::vector<Segment> tightening(const std::vector<PatternShot>& shots, double chance);

/// Stretches of 16, 32 or 64 shots over which they grow shorter or longer; `chance` is the greatest share of
/// shuffled films in which one would be found. Of stretches that overlap the surest is told.
std::vector<Segment> tempo(const std::vector<PatternShot>& shots, double chance);

} // namespace decoupage::patterns
