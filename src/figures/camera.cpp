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

template <std::size_t count>
std::vector<MovementShare> none_of(const std::array<std::string_view, count>& names) {
    std::vector<MovementShare> shares;
    for (const std::string_view name : names)
        shares.push_back({name});
    return shares;
}

MovementShare* named(std::vector<MovementShare>& shares, std::string_view name) {
    const auto found = std::ranges::find(shares, name, &MovementShare::name);
    return found == shares.end() ? nullptr : &*found;
}

/// Shares of the whole; classes in which nothing falls go out.
std::vector<MovementShare> with_shares(std::vector<MovementShare> shares) {
    std::erase_if(shares,
                  [](const MovementShare& share) { return share.shots == 0 && share.time.count() == 0; });
    double shots = 0, time = 0;
    for (const MovementShare& share : shares)
        shots += share.shots, time += seconds(share.time);
    for (MovementShare& share : shares) {
        if (shots > 0) share.of_shots = share.shots / shots;
        if (time > 0) share.of_time = seconds(share.time) / time;
    }
    return shares;
}

template <std::size_t count>
std::vector<MovementShare> shares_of_shots(const Decoupage& decoupage,
                                           const std::array<std::string_view, count>& names,
                                           std::string_view (*name_of)(const ShotMovement&)) {
    std::vector<MovementShare> shares = none_of(names);
    for (const Shot& shot : decoupage.shots) {
        if (shot.kind != Shot::Kind::picture) continue;
        const auto movement = movement_of(decoupage, shot);
        if (!movement) continue;
        if (MovementShare* share = named(shares, name_of(*movement)))
            ++share->shots, share->time += decoupage.times.length(shot.span);
    }
    return with_shares(std::move(shares));
}

} // namespace

std::optional<ShotMovement> movement_of(const Decoupage& decoupage, const Shot& shot) {
    if (shot.kind == Shot::Kind::black) return std::nullopt;
    const Segment* best = nullptr;
    Frame most = 0;
    const auto& segments = decoupage.track("shot_movement").segments;
    const auto before = [&](const Segment& segment) { return segment.span.end <= shot.span.first; };
    for (auto segment = std::ranges::partition_point(segments, before);
         segment != segments.end() && segment->span.first < shot.span.end; ++segment)
        if (const Frame shared = shared_frames(segment->span, shot.span); shared > most)
            best = &*segment, most = shared;
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

std::vector<MovementShare> shares_by_label(const Decoupage& decoupage) {
    std::vector<MovementShare> shares = none_of(movement_labels);
    const auto& segments = decoupage.track("camera_movement").segments;
    std::size_t at = 0;
    for (const Shot& shot : decoupage.shots) {
        if (shot.kind != Shot::Kind::picture) continue;
        if (const auto movement = movement_of(decoupage, shot))
            if (MovementShare* share = named(shares, movement->label)) ++share->shots;
        for (; at < segments.size() && segments[at].span.first < shot.span.end; ++at)
            if (MovementShare* share = named(shares, segments[at].label);
                share != nullptr && segments[at].span.first >= shot.span.first)
                share->time += decoupage.times.length(segments[at].span);
    }
    return with_shares(std::move(shares));
}

std::vector<MovementShare> shares_by_redfern(const Decoupage& decoupage) {
    constexpr std::array<std::string_view, 4> classes{"ST", "RO", "MO", "HY"};
    return shares_of_shots(decoupage, classes, redfern_class);
}

std::vector<MovementShare> shares_by_salt(const Decoupage& decoupage) {
    constexpr std::array<std::string_view, 8> words{
        "static", "pan", "tilt", "pan with tilt", "track", "track with pan", "zoom", "other"};
    return shares_of_shots(decoupage, words, salt_class);
}

} // namespace decoupage
