#include "figures/faces.hpp"

#include "film/active_area.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace decoupage {

namespace {

/// The crown is above the forehead by 0.28 of a head, of which the face is 0.72.
FacePlace place_of(const WrittenFace& face, const Box& picture) {
    constexpr double above_forehead = 0.28 / 0.72;
    const double crown = face.down - face.height * (0.5 + above_forehead);
    const double left = static_cast<double>(picture.left), top = static_cast<double>(picture.top),
                 width = static_cast<double>(picture.width), height = static_cast<double>(picture.height);
    return {(face.across - left) / width, (face.down - top) / height, std::max(0.0, crown - top) / height};
}

} // namespace

std::optional<WrittenFace> written_face(std::istream& words) {
    std::string height, at;
    WrittenFace face;
    words >> height >> face.height >> at >> face.across >> face.down;
    return words.fail() || height != "height" || at != "at" ? std::nullopt : std::optional(face);
}

std::optional<ShotFaces> faces_of(const Decoupage& decoupage, FrameSpan shot) {
    const auto track = decoupage.tracks.find("faces");
    if (track == decoupage.tracks.end() ||
        std::ranges::find(decoupage.missing, "faces") != decoupage.missing.end())
        return {};
    ShotFaces faces;
    std::vector<const Segment*> inside;
    for (const Segment& face : track->second.segments)
        if (face.span.first < shot.end && shot.first < face.span.end) inside.push_back(&face);
    for (const Segment* face : inside) {
        const auto with = std::ranges::count_if(inside, [&](const Segment* other) {
            return other->span.first <= face->span.first && face->span.first < other->span.end;
        });
        faces.most = std::max(faces.most, static_cast<int>(with));
        std::istringstream words(face->detail);
        const WrittenFace written = written_face(words).value_or(WrittenFace{});
        if (written.height > faces.largest_height) {
            faces.largest_height = written.height;
            faces.place = place_of(
                written, active_box(decoupage.track("active_picture"), decoupage.film, face->span.first));
        }
        faces.confidence = std::max(faces.confidence, static_cast<double>(face->confidence));
    }
    return faces;
}

} // namespace decoupage
