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
    if (step <= 0) return 0;
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

/// The shot in which a frame lies; null for none.
LookedAt* shot_at(std::vector<LookedAt>& shots, Frame frame) {
    const auto behind =
        std::ranges::upper_bound(shots, frame, {}, [](const LookedAt& shot) { return shot.span.first; });
    return behind != shots.begin() && frame < std::prev(behind)->span.end ? &*std::prev(behind) : nullptr;
}

void add_faces(std::vector<LookedAt>& shots, const Looks& looks, const Evidence& evidence) {
    for (const faces::FollowedFace& face : faces::followed_faces(looks, evidence.track("shots"))) {
        LookedAt* const shot = face.confidence < sure ? nullptr : shot_at(shots, face.span.first);
        if (shot == nullptr) continue;
        for (const Sighting* seen : face.seen) {
            const Box picture = active_box(evidence.track("active_picture"), evidence.film(), seen->frame);
            add(shot->faces, {seen->frame, height_of(heads_in(picture, seen->box))});
        }
    }
    for (LookedAt& shot : shots)
        std::ranges::sort(shot.faces, {}, &FaceLook::frame);
}

void add_forms(std::vector<LookedAt>& shots, const Looks& looks) {
    for (const Sighting& seen : looks.sightings)
        if (LookedAt* const shot = shot_at(shots, seen.frame))
            if (const auto fineness = fineness_of(seen)) shot->forms.push_back(*fineness);
}

/// The middle one of each number by itself.
std::optional<Fineness> middle_of(const std::vector<Fineness>& forms) {
    if (forms.empty()) return std::nullopt;
    std::vector<float> values, empty;
    for (const Fineness& one : forms)
        values.push_back(one.value), empty.push_back(one.empty);
    return Fineness{scale::middle_of(std::move(values)), scale::middle_of(std::move(empty))};
}

} // namespace

float heads_shown(float height) {
    return face_of_head / height;
}

std::vector<LookedAt> looked_at(const Evidence& evidence) {
    const Looks &faces = evidence.looks("faces"), &forms = evidence.looks("fineness");
    std::vector<LookedAt> shots;
    if (faces.step <= 0 && forms.step <= 0) return shots;
    for (const Segment& shot : evidence.track("shots").segments)
        if (shot.label == "picture")
            shots.push_back({shot.span,
                             looks_in(shot.span, faces.step),
                             {},
                             {},
                             setups::setup_at(evidence.track("setups"), shot.span)});
    add_faces(shots, faces, evidence);
    add_forms(shots, forms);
    return shots;
}

std::vector<Shown> shown_together(const std::vector<LookedAt>& shots) {
    struct Together {
        Shown shown;
        std::vector<Fineness> forms;
        int shots = 0;
    };
    std::map<int, Together> by_setup;
    const auto add_shot = [](Together& to, const LookedAt& shot) {
        ++to.shots;
        to.shown.looks += shot.looks;
        for (const FaceLook& face : shot.faces)
            to.shown.heights.push_back(face.height);
        to.forms.insert(to.forms.end(), shot.forms.begin(), shot.forms.end());
    };
    for (const LookedAt& shot : shots)
        if (shot.setup > 0) add_shot(by_setup[shot.setup], shot);
    std::vector<Shown> all;
    for (const LookedAt& shot : shots) {
        Together own;
        if (shot.setup == 0) add_shot(own, shot);
        const Together& together = shot.setup > 0 ? by_setup[shot.setup] : own;
        all.push_back(together.shown);
        all.back().fineness = middle_of(together.forms);
        all.back().weight = 1.0 / together.shots;
    }
    return all;
}

} // namespace decoupage::scale
