#pragma once
/// How the cameras of shots move, and the classes that scholars count them in.

#include "film/decoupage.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct ShotMovement {
    std::string label;            ///< the main one: "tracking"
    std::vector<std::string> all; ///< everything that happens in the shot: "tracking", "shaking"
    float confidence = 0;
};

/// By the track "shot_movement"; nothing for black, and where nothing was found.
std::optional<ShotMovement> movement_of(const Decoupage& decoupage, const Shot& shot);

/// The class of a shot after Redfern: "ST" (the camera stands), "RO" (it turns where it stands), "MO" (it
/// goes), "HY" (both). A zoom is no movement of the camera: it stands. Empty where it is uncertain.
std::string_view redfern_class(const ShotMovement& movement);

/// The word under which Salt counts a shot: "static", "pan", "tilt", "pan with tilt", "track", "track with
/// pan", "zoom"; "other" for what he has no word for. Empty where it is uncertain.
std::string_view salt_class(const ShotMovement& movement);

} // namespace decoupage
