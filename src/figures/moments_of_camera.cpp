#include "figures/camera.hpp"
#include "figures/moments_parts.hpp"

#include <algorithm>
#include <map>

namespace decoupage::moments {

namespace {

constexpr float sure_movement = 0.5F;
constexpr double least_movement = 1; ///< seconds that a movement must last to be pointed at
constexpr double at_most = 0.12;     ///< share of shots up to which a movement is rare

std::string movement_words(std::string_view label) {
    if (label == "pan") return "pan";
    if (label == "tilt") return "tilt";
    if (label == "roll") return "roll of the camera";
    if (label == "zoom") return "zoom";
    if (label == "tracking") return "tracking shot";
    return {};
}

std::string does_words(std::string_view label) {
    if (label == "pan") return "The camera pans";
    if (label == "tilt") return "The camera tilts";
    if (label == "roll") return "The camera rolls about its own axis";
    if (label == "zoom") return "The lens zooms";
    return "The camera goes along";
}

struct Longest {
    FrameSpan span;
    double length = 0;
    std::size_t shots = 0; ///< in how many it occurs
};

const Shot* picture_at(const Decoupage& decoupage, Frame frame) {
    const auto shot =
        std::ranges::find_if(decoupage.shots, [&](const Shot& other) { return other.span.contains(frame); });
    return shot != decoupage.shots.end() && shot->kind == Shot::Kind::picture ? &*shot : nullptr;
}

/// The longest stretch of each movement, and in how many shots there is any.
std::map<std::string, Longest> longest_movements(const Watched& watched) {
    std::map<std::string, Longest> longest;
    const Track& track = watched.decoupage.track("camera_movement");
    std::map<std::string, const Shot*> seen;
    for (const Segment& one : track.segments) {
        if (one.confidence < sure_movement || movement_words(one.label).empty()) continue;
        const Shot* shot = picture_at(watched.decoupage, one.span.first);
        if (shot == nullptr) continue; // letters that roll are no movement of the camera
        Longest& movement = longest[one.label];
        if (shot != seen[one.label]) ++movement.shots;
        seen[one.label] = shot;
        if (const double length = seconds_of(watched.decoupage, one.span); length > movement.length)
            movement.span = one.span, movement.length = length;
    }
    return longest;
}

} // namespace

Moments of_camera(const Watched& watched) {
    const auto pictures =
        static_cast<double>(std::ranges::count(watched.decoupage.shots, Shot::Kind::picture, &Shot::kind));
    Moments found;
    for (const auto& [label, movement] : longest_movements(watched)) {
        if (movement.length < least_movement) continue;
        const std::string word = movement_words(label);
        const bool only = movement.shots == 1,
                   rare = static_cast<double>(movement.shots) <= at_most * pictures;
        const std::string of = std::to_string(static_cast<int>(pictures));
        const std::string where = only ? ", and in no other of " + of + " shots"
                                       : ", longest among the " + std::to_string(movement.shots) + " of " +
                                             of + " shots in which it does";
        const std::string lasts = does_words(label) + " for " + length_words(movement.length);
        if (only || rare)
            found.push_back({Moment::Family::camera, "rare_" + label, movement.span,
                             only ? "The only " + word : "The longest " + word, lasts + where + ".",
                             bits_of_share(static_cast<double>(movement.shots), pictures)});
        else if (label == "tracking")
            found.push_back({Moment::Family::camera, "longest_" + label, movement.span, "The longest " + word,
                             lasts + " without a pause, longer than anywhere else in the film.", 2.5});
    }
    return found;
}

} // namespace decoupage::moments
