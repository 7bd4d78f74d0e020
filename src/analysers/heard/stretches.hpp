#pragma once
/// From how likely something is in each tenth of a second to the stretches in which it is heard.

#include "film/film.hpp"
#include "film/track.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace decoupage::heard {

/// Of tenths of a second, half-open.
struct Stretch {
    std::size_t first = 0, end = 0;
    float confidence = 0;
    std::size_t length() const { return end - first; }
};

struct StretchRules {
    double sensitivity = 0.5; ///< a half: as likely as not is enough
    double least = 3;         ///< tenths of a second of the shortest that is told
    double hold = 1.5;        ///< log-odds that beginning and ending cost
};

/// On the cheapest path between heard and not heard (best_path). Confidence is the mean probability.
std::vector<Stretch> stretches(std::span<const float> probability, const StretchRules& rules);

/// Adds a segment of the frames on the screen in that time, less those that the last segment has; none where
/// no frame is left.
void add_apart(std::vector<Segment>& segments, const Stretch& stretch, const FrameTimes& times,
               const std::string& label, const std::string& detail = {});

} // namespace decoupage::heard
