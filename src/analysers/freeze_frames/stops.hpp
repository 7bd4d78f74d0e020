#pragma once
/// From what the network says to stretches in which nothing moves.

#include "film/analyser.hpp"

#include <span>
#include <vector>

namespace decoupage::freeze_frames {

/// What the network says of each frame, by frame: log-odds (see network.hpp).
struct StopsSaid {
    std::span<const float> rest, first, last;
    bool cover(Frame frames) const;
};

struct StopRules {
    float shift = 0;         ///< added to the log-odds of every freeze-frame
    Frame shortest = 6;      ///< frames
    std::vector<Frame> cuts; ///< in order; a picture that is held ends there at the latest
};

/// A stretch in which motion stops, and how likely that is.
struct Stop {
    FrameSpan span;
    float log_odds = 0;
};

/// The likeliest stops, in order: none shares a frame with a likelier one.
std::vector<Stop> stops(const StopsSaid& said, const StopRules& rules);

/// What is asked to hold: a picture must rest in every frame, a page of letters, known to be one, in most.
enum class Holding { picture, letters };

/// The log-odds that nothing moves from the shot's beginning to its end; very low for a shot that is too
/// short to show it.
float stillness(const StopsSaid& said, FrameSpan shot, Holding holding);

} // namespace decoupage::freeze_frames
