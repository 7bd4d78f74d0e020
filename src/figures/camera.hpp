#pragma once
/// How the cameras of shots move, and the classes that scholars count them in.

#include "film/decoupage.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// The labels of movement, in the order in which they are always named. After the AdA filmontology, with
/// roll.
inline constexpr std::array<std::string_view, 11> movement_labels{
    "static",   "minimal",  "pan",     "tilt",  "roll",     "zoom",
    "tracking", "floating", "shaking", "mixed", "uncertain"};

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

/// How much of a film's pictures (cards and black left out) falls to one class of movement.
struct MovementShare {
    std::string_view name;
    int shots = 0;
    Time time{0};
    double of_shots = 0, of_time = 0; ///< of all pictures that are in some class
};

/// By `movement_labels`: shots by their main label, time by what the camera does moment by moment (the track
/// "camera_movement"), transitions left out. Only labels that occur; empty where nothing was found.
std::vector<MovementShare> shares_by_label(const Decoupage& decoupage);

/// By Redfern's classes, and by Salt's words: whole shots. What is uncertain is in none of them.
std::vector<MovementShare> shares_by_redfern(const Decoupage& decoupage);
std::vector<MovementShare> shares_by_salt(const Decoupage& decoupage);

} // namespace decoupage
