#include "figures/camera.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::vector<std::string> parts_of(const std::string& list) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < list.size();) {
        const std::size_t end = std::min(list.find(", ", from), list.size());
        parts.push_back(list.substr(from, end - from));
        from = end + 2;
    }
    return parts;
}

bool has(const ShotMovement& movement, std::string_view label) {
    return std::ranges::find(movement.all, label) != movement.all.end();
}

} // namespace

std::optional<ShotMovement> movement_of(const Decoupage& decoupage, const Shot& shot) {
    if (shot.kind == Shot::Kind::black) return std::nullopt;
    const Segment* best = nullptr;
    Frame most = 0;
    for (const Segment& segment : decoupage.track("shot_movement").segments)
        if (const Frame shared = shared_frames(segment.span, shot.span); shared > most)
            best = &segment, most = shared;
    if (best == nullptr) return std::nullopt;
    return ShotMovement{best->label, parts_of(best->detail), best->confidence};
}

std::string_view redfern_class(const ShotMovement& movement) {
    if (movement.label == "uncertain") return "";
    const bool turns = has(movement, "pan") || has(movement, "tilt") || has(movement, "roll");
    const bool goes =
        has(movement, "tracking") || movement.label == "floating" || movement.label == "shaking";
    return turns && goes ? "HY" : goes ? "MO" : turns ? "RO" : "ST";
}

std::string_view salt_class(const ShotMovement& movement) {
    if (movement.label == "uncertain") return "";
    const bool pans = has(movement, "pan"), tilts = has(movement, "tilt");
    if (has(movement, "tracking")) return pans || tilts ? "track with pan" : "track";
    if (has(movement, "roll")) return "other";
    if (pans && tilts) return "pan with tilt";
    if (pans) return "pan";
    if (tilts) return "tilt";
    if (has(movement, "zoom")) return "zoom";
    return movement.label == "static" || movement.label == "minimal" ? "static" : "other";
}

} // namespace decoupage
