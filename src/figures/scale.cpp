#include "figures/scale.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

/// The segments of the track in a shot, each with how many frames of it lie there.
std::vector<std::pair<const Segment*, Frame>> inside(const Decoupage& decoupage, FrameSpan shot) {
    const auto& segments = decoupage.track("scale").segments;
    const auto before = [&](const Segment& segment) { return segment.span.end <= shot.first; };
    std::vector<std::pair<const Segment*, Frame>> found;
    for (auto segment = std::ranges::partition_point(segments, before);
         segment != segments.end() && segment->span.first < shot.end; ++segment)
        found.emplace_back(&*segment, shared_frames(segment->span, shot));
    return found;
}

} // namespace

bool saw_a_face(const Segment& scale) {
    return scale.detail != "no face";
}

std::optional<ShotScale> scale_of(const Decoupage& decoupage, const Shot& shot) {
    if (shot.kind != Shot::Kind::picture) return std::nullopt;
    std::map<std::string, Frame> frames;
    std::map<std::string, float> surest;
    bool saw = false;
    for (const auto& [segment, shared] : inside(decoupage, shot.span)) {
        saw |= saw_a_face(*segment);
        frames[segment->label] += shared;
        surest[segment->label] = std::max(surest[segment->label], segment->confidence);
    }
    if (frames.empty()) return std::nullopt;
    const auto longest = std::ranges::max_element(frames, {}, [](const auto& one) { return one.second; });
    return ShotScale{longest->first, surest[longest->first], frames.size() > 1, !saw};
}

std::vector<ScaleShare> shares_by_scale(const Decoupage& decoupage) {
    std::vector<ScaleShare> shares;
    for (const std::string_view label : scale_labels)
        shares.push_back({label});
    const auto named = [&](std::string_view label) {
        const auto found = std::ranges::find(shares, label, &ScaleShare::name);
        return found == shares.end() ? nullptr : &*found;
    };
    double shots = 0, time = 0;
    for (const Shot& shot : decoupage.shots) {
        if (const auto scale = scale_of(decoupage, shot))
            if (ScaleShare* share = named(scale->label))
                ++share->shots, ++shots, share->guessed += scale->guessed ? 1 : 0;
        if (shot.kind != Shot::Kind::picture) continue;
        for (const auto& [segment, shared] : inside(decoupage, shot.span))
            if (ScaleShare* share = named(segment->label)) {
                const Frame first = std::max(segment->span.first, shot.span.first);
                const Time length = decoupage.times.length({first, first + shared});
                share->time += length;
                time += seconds(length);
            }
    }
    std::erase_if(shares,
                  [](const ScaleShare& share) { return share.shots == 0 && share.time.count() == 0; });
    for (ScaleShare& share : shares) {
        if (shots > 0) share.of_shots = share.shots / shots;
        if (time > 0) share.of_time = seconds(share.time) / time;
    }
    return shares;
}

} // namespace decoupage
