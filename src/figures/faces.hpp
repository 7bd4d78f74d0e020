#pragma once
/// Faces by shot: what the track `faces` says of it.

#include "film/decoupage.hpp"

#include <optional>

namespace decoupage {

/// Where the largest face stands, in shares of the picture inside its bars.
struct FacePlace {
    double across = 0, down = 0; ///< of its middle, from the left and from the top
    double headroom = 0;         ///< left above the crown; 0 where that is cut off
};

struct ShotFaces {
    int most = 0;                   ///< at any one time
    double largest_height = 0;      ///< share of the picture's height; 0 without a face
    double confidence = 0;          ///< of the surest face; 0 without one
    std::optional<FacePlace> place; ///< of the largest; none without one
};

/// Nothing where nobody looked: where the dossier has no such track.
std::optional<ShotFaces> faces_of(const Decoupage& decoupage, FrameSpan shot);

} // namespace decoupage
