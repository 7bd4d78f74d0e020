#include "figures/faces.hpp"

#include <algorithm>
#include <sstream>
#include <string>

namespace decoupage {

namespace {

/// "height 0.42 at 0.51 0.30"
double height_in(const std::string& detail) {
    std::istringstream words(detail);
    std::string word;
    double height = 0;
    return words >> word >> height && word == "height" ? height : 0;
}

} // namespace

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
        faces.largest_height = std::max(faces.largest_height, height_in(face->detail));
        faces.confidence = std::max(faces.confidence, static_cast<double>(face->confidence));
    }
    return faces;
}

} // namespace decoupage
