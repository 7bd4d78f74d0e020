#include "analysers/faces/followed.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::faces {

namespace {

/// From half a step before it was first seen to half a step after it was last seen; to the shot's ends where
/// these are no further than a step.
FrameSpan span_of(const std::vector<const Sighting*>& seen, FrameSpan shot, Frame step) {
    const Frame first = seen.front()->frame, last = seen.back()->frame;
    return {first - shot.first < step ? shot.first : first - step / 2,
            shot.end - last <= step ? shot.end : last + step / 2 + 1};
}

/// Two sightings of one face err apart: it is not there only if neither is.
float confidence_of(const std::vector<const Sighting*>& seen) {
    float nowhere = 1;
    for (const Sighting* sighting : seen)
        nowhere *= 1 - 0.9F * sighting->confidence;
    return std::clamp(1 - nowhere, 0.0F, 0.99F);
}

/// Adds what a look saw to those that may go on.
void go_on(std::vector<FollowedFace>& faces, const Sighting& sighting, Frame step) {
    FollowedFace* best = nullptr;
    for (FollowedFace& face : faces) {
        const Sighting& last = *face.seen.back();
        const Frame ago = sighting.frame - last.frame;
        if (ago > 0 && ago <= 2 * step && stands_at(last.box, sighting.box) &&
            (!best || last.frame > best->seen.back()->frame))
            best = &face;
    }
    if (best == nullptr) best = &faces.emplace_back();
    best->seen.push_back(&sighting);
}

} // namespace

bool stands_at(const Box& before, const Box& now) {
    const float size = std::max(before.height, now.height);
    const float ratio = std::min(before.height, now.height) / size;
    const float across = std::abs(before.left + before.width / 2 - now.left - now.width / 2) / (size * 0.6F);
    const float down = std::abs(before.top + before.height / 2 - now.top - now.height / 2) / size;
    return ratio > 0.6F && across < 0.6F && down < 0.6F;
}

const Sighting& FollowedFace::largest() const {
    return **std::ranges::max_element(seen, {}, [](const Sighting* one) { return one->box.height; });
}

Box FollowedFace::box_at(Frame frame) const {
    const auto after = std::ranges::lower_bound(seen, frame, {}, &Sighting::frame);
    if (after == seen.begin()) return seen.front()->box;
    if (after == seen.end()) return seen.back()->box;
    const Sighting &from = **std::prev(after), &to = **after;
    const float way = static_cast<float>(frame - from.frame) / static_cast<float>(to.frame - from.frame);
    return {std::lerp(from.box.left, to.box.left, way), std::lerp(from.box.top, to.box.top, way),
            std::lerp(from.box.width, to.box.width, way), std::lerp(from.box.height, to.box.height, way)};
}

std::vector<FollowedFace> followed_faces(const Looks& looks, const Track& shots) {
    std::vector<FollowedFace> all;
    const auto by_frame = [](const Sighting& sighting) { return sighting.frame; };
    for (const Segment& shot : shots.segments) {
        if (shot.label != "picture") continue;
        std::vector<FollowedFace> faces;
        auto seen = std::ranges::lower_bound(looks.sightings, shot.span.first, {}, by_frame);
        for (; seen != looks.sightings.end() && seen->frame < shot.span.end; ++seen)
            go_on(faces, *seen, looks.step);
        for (FollowedFace& face : faces) {
            face.span = span_of(face.seen, shot.span, looks.step);
            face.confidence = confidence_of(face.seen);
            all.push_back(std::move(face));
        }
    }
    std::ranges::stable_sort(all, {}, [](const FollowedFace& face) { return face.span.first; });
    return all;
}

} // namespace decoupage::faces
