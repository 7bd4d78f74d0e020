#pragma once
/// Sound that does not change with the picture.

#include "film/film.hpp"
#include "film/track.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers::edges {

/// For each change of shot at most one segment of "sound_bridges": "ahead", where speech or music of the next
/// shot begins before it; "after", where that of the last shot goes on after it; "over", where it goes on all
/// through. Its detail is what is heard.
std::vector<Segment> bridges(const Track& transitions, std::span<const Track* const> heard,
                             const FrameTimes& times, double longest_seconds);

} // namespace decoupage::analysers::edges
