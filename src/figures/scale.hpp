#pragma once
/// How near people are shown, by shots and by time: what the track `scale` says.

#include "film/decoupage.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// From near to far, after the AdA filmontology.
inline constexpr std::array<std::string_view, 9> scale_labels{
    "extreme_close_up", "close_up", "shoulder_close_up", "medium_close_up", "medium",
    "medium_long",      "long",     "extreme_long",      "neither"};

struct ShotScale {
    std::string label; ///< the one that holds longest in the shot
    float confidence = 0;
    bool changes = false; ///< the shot comes nearer or goes back, from one class to another
    bool guessed = false; ///< no face was found: from how fine the picture is, and the other shots
};

/// Whether a stretch of the track rests on a face that was found.
bool saw_a_face(const Segment& scale);

/// Nothing for cards and black, and where nobody looked, or nothing is sure enough.
std::optional<ShotScale> scale_of(const Decoupage& decoupage, const Shot& shot);

/// How much of a film's pictures falls to one scale.
struct ScaleShare {
    std::string_view name;
    int shots = 0;   ///< by the label that holds longest
    int guessed = 0; ///< of those
    Time time{0};
    double of_shots = 0, of_time = 0; ///< of all that are in some class
};

/// By `scale_labels`; only those that occur.
std::vector<ScaleShare> shares_by_scale(const Decoupage& decoupage);

} // namespace decoupage
