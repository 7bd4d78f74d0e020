#include "analysers/scale/looked_at.hpp"

#include "analysers/faces/followed.hpp"
#include "analysers/setups/groups.hpp"
#include "film/active_area.hpp"

#include <algorithm>
#include <map>

namespace decoupage::scale {

namespace {

/// How sure a face must be, once it was followed through its shot.
constexpr float sure = 0.35F;

/// How much of a head its face is, from where the forehead begins to the chin.
constexpr float face_of_head = 0.72F;

/// The room, in heads, that is usually left above the crown where so many heads of a figure are shown: none
/// in close-ups, a quarter from where the chest is seen on.
float usual_room(float heads) {
    constexpr float neck = 1.3F, chest = 2.5F, room = 0.25F;
    return room * std::clamp((heads - neck) / (chest - neck), 0.0F, 1.0F);
}

int looks_in(FrameSpan span, Frame step) {
    const auto before = [&](Frame frame) { return (frame + step - 1) / step; };
    return static_cast<int>(before(span.end) - before(span.first));
}

/// How high a face is where so many heads are shown, the room above them the usual one.
float height_of(float heads) {
    return face_of_head / (heads + usual_room(heads));
}

/// How many heads of the figure there are from the crown, which may be cut off, to the picture's lower edge.
/// Where that cuts the face itself, only the height of the face counts.
float heads_in(const Box& picture, const Box& face) {
    const float head = face.height / face_of_head, crown = face.top + face.height - head;
    const float shown = picture.top + picture.height - crown;
    return (shown < head ? picture.height : shown) / head;
}

void add(std::vector<FaceLook>& faces, const FaceLook& face) {
    const auto same = std::ranges::find(faces, face.frame, &FaceLook::frame);
    if (same == faces.end())
        faces.push_back(face);
    else
        same->height = std::max(same->height, face.height);
}

} // namespace

float heads_shown(float height) {
    return face_of_head / height;
}

std::vector<LookedAt> looked_at(const Evidence& evidence) {
    const Looks& looks = evidence.looks("faces");
    std::vector<LookedAt> shots;
    if (looks.step <= 0) return shots;
    for (const Segment& shot : evidence.track("shots").segments)
        if (shot.label == "picture")
            shots.push_back({shot.span,
                             looks_in(shot.span, looks.step),
                             {},
                             setups::setup_at(evidence.track("setups"), shot.span)});
    for (const faces::FollowedFace& face : faces::followed_faces(looks, evidence.track("shots"))) {
        if (face.confidence < sure) continue;
        const auto behind = std::ranges::upper_bound(shots, face.span.first, {},
                                                     [](const LookedAt& shot) { return shot.span.first; });
        if (behind == shots.begin()) continue;
        for (const Sighting* seen : face.seen) {
            const Box picture = active_box(evidence.track("active_picture"), evidence.film(), seen->frame);
            add(std::prev(behind)->faces, {seen->frame, height_of(heads_in(picture, seen->box))});
        }
    }
    for (LookedAt& shot : shots)
        std::ranges::sort(shot.faces, {}, &FaceLook::frame);
    return shots;
}

std::vector<Shown> shown_together(const std::vector<LookedAt>& shots) {
    std::map<int, Shown> by_setup;
    const auto add_shot = [](Shown& to, const LookedAt& shot) {
        to.looks += shot.looks;
        for (const FaceLook& face : shot.faces)
            to.heights.push_back(face.height);
    };
    for (const LookedAt& shot : shots)
        if (shot.setup > 0) add_shot(by_setup[shot.setup], shot);
    std::vector<Shown> all;
    for (const LookedAt& shot : shots) {
        Shown& shown = all.emplace_back();
        if (shot.setup > 0)
            shown = by_setup[shot.setup];
        else
            add_shot(shown, shot);
    }
    return all;
}

} // namespace decoupage::scale
