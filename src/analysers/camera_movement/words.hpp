#pragma once
/// Behaviours in words.

#include "analysers/camera_movement/behaviours.hpp"
#include "film/track.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage::camera_movement {

/// What a camera does in a behaviour: the labels that apply, the main one first, each with its speed in
/// words.
struct Said {
    std::string label;
    std::vector<std::string> all;       ///< labels: "pan", "shaking"
    std::string detail;                 ///< "pan right 0.12 widths a second, shaking"
    std::map<std::string, double> gone; ///< by label of a movement, frame widths; empty of what stands
    float confidence = 1;
};

Said said_of(const Behaviour& behaviour, const MovementRules& rules);

/// What is said of a whole shot: one segment, its label the main movement, its detail all labels.
Segment said_of_shot(FrameSpan shot, const std::vector<Behaviour>& parts, const MovementRules& rules);

} // namespace decoupage::camera_movement
