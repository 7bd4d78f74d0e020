#pragma once
/// How fast a camera moves, along the film.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The curves it is worked out from, those of `camera_movement`; load the Decoupage with them.
std::vector<std::string> camera_speed_curves();

/// One value a frame: how fast the whole picture moves at the frame's edge, in frame widths a second, by
/// turning, leaning and zooming together; the mean way of half a second, so that a shake hardly counts. 0
/// where the scene moves before a camera that stands. NaN in transitions and black, and where nothing is
/// known. Empty where the film lacks a curve.
std::vector<float> camera_speed(const Decoupage& decoupage);

} // namespace decoupage
