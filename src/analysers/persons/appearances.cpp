#include "analysers/persons/appearances.hpp"

#include "analysers/setups/groups.hpp"

#include <algorithm>
#include <set>

namespace decoupage::persons {

namespace {

/// Whoever stands where someone stood, before the same camera, is likely the same person. On the tune clips
/// nobody else was.
constexpr float for_the_place = 0.2F;

Patterns patterns_of(const faces::FollowedFace& face) {
    const auto last = std::ssize(face.seen) - 1;
    Patterns all;
    for (const auto place : std::set<std::ptrdiff_t>{0, last / 2, last})
        if (const auto one = pattern_in(*face.seen[static_cast<std::size_t>(place)])) all.push_back(*one);
    return all;
}

FrameSpan shot_at(const Track& shots, Frame frame) {
    const auto behind = std::ranges::upper_bound(shots.segments, frame, {},
                                                 [](const Segment& shot) { return shot.span.first; });
    return behind == shots.segments.begin() ? FrameSpan{} : std::prev(behind)->span;
}

bool told(const faces::FollowedFace& face, const Track& faces) {
    return std::ranges::any_of(faces.segments, [&](const Segment& one) {
        return one.span == face.span && one.confidence == face.confidence;
    });
}

float most_alike(const Appearance& one, const Appearance& other) {
    float most = -1;
    for (const Pattern& a : one.heads)
        for (const Pattern& b : other.heads)
            most = std::max(most, likeness(a, b));
    return most;
}

bool seen_at_once(const Appearance& one, const Appearance& other) {
    if (one.shot != other.shot) return false;
    return std::ranges::any_of(one.face.seen, [&](const Sighting* a) {
        return std::ranges::any_of(other.face.seen, [&](const Sighting* b) { return a->frame == b->frame; });
    });
}

bool at_one_place(const Appearance& one, const Appearance& other) {
    if (one.shot != other.shot && (one.setup == 0 || one.setup != other.setup)) return false;
    return std::ranges::any_of(one.face.seen, [&](const Sighting* a) {
        return std::ranges::any_of(other.face.seen,
                                   [&](const Sighting* b) { return faces::stands_at(a->box, b->box); });
    });
}

} // namespace

std::vector<Appearance> appearances(const Evidence& evidence) {
    const Track &shots = evidence.track("shots"), &setups = evidence.track("setups"),
                &faces = evidence.track("faces");
    std::vector<Appearance> all;
    std::vector<Patterns> patterns;
    for (faces::FollowedFace& face : faces::followed_faces(evidence.looks("faces"), shots)) {
        auto own = told(face, faces) ? patterns_of(face) : Patterns{};
        if (own.empty()) continue;
        const FrameSpan shot = shot_at(shots, face.span.first);
        all.push_back({std::move(face), shot, setups::setup_at(setups, shot), {}});
        patterns.push_back(std::move(own));
    }
    const Yardstick yardstick(drawn_heads_and(patterns));
    for (std::size_t i = 0; i < all.size(); ++i)
        for (const Pattern& one : patterns[i])
            all[i].heads.push_back(ready(one, yardstick));
    return all;
}

Ties ties_of(const std::vector<Appearance>& all, float same) {
    Ties ties(all.size());
    for (std::size_t one = 0; one < all.size(); ++one)
        for (std::size_t other = one + 1; other < all.size(); ++other) {
            if (seen_at_once(all[one], all[other])) continue;
            const float place = at_one_place(all[one], all[other]) ? for_the_place : 0;
            ties.tie(one, other, most_alike(all[one], all[other]) - same + place);
        }
    return ties;
}

} // namespace decoupage::persons
