#pragma once
#include "analysers/camera_movement/layers.hpp"
#include "analysers/camera_movement/similarity.hpp"

namespace decoupage::camera_movement {

/// The way, in whole cells, on which a small later picture looks most like an earlier one; none for pictures
/// of different or of no size.
Way searched(const Soft& now, const Soft& before);

} // namespace decoupage::camera_movement
