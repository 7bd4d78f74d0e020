#pragma once
/// Faces by shot: what the track `faces` says of it.

#include "film/decoupage.hpp"

#include <istream>
#include <optional>

namespace decoupage {

/// A face as tracks write it, "height 0.42 at 0.51 0.30": its height and its middle, shares of the whole
/// picture.
struct WrittenFace {
    double height = 0, across = 0, down = 0;
};

/// Nothing where something else stands there.
std::optional<WrittenFace> written_face(std::istream& words);

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
