#pragma once
/// Movements of cameras that were measured and named, against those that there are.

#include "bench/labels.hpp"
#include "film/outcome.hpp"
#include "film/track.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace decoupage::bench {

/// From one frame to the next: frame widths, degrees, and the logarithm of how much nearer.
struct Moved {
    double right = 0, down = 0, roll = 0, nearer = 0;
};

/// What that moves at the edge of the frame, in frame widths.
double at_edge(const Moved& moved);
double apart(const Moved& one, const Moved& other);

/// Is it right within 2 % of the movement, or 0.05 % of the frame's width?
bool is_close(const Moved& found, const Moved& truth);

/// How the camera of a shot moves, as a person says.
struct NamedShot {
    FrameSpan span;
    std::string movement;
    bool sure = true;
};

/// The pictures and cards among the shots of a truth file that name a movement. Fault: damaged.
Outcome<std::vector<NamedShot>> named_shots(std::string_view truth);

/// The label of the segment that shares most with a span; "nothing" where none does. Minimal is static.
std::string label_at(const Track& shot_movement, FrameSpan span);

double middle(std::vector<double> values);

} // namespace decoupage::bench
