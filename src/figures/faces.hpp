#pragma once
/// Faces by shot: what the track `faces` says of it.

#include "film/decoupage.hpp"

#include <optional>

namespace decoupage {

struct ShotFaces {
    int most = 0;              ///< at any one time
    double largest_height = 0; ///< share of the picture's height; 0 without a face
    double confidence = 0;     ///< of the surest face; 0 without one
};

/// Nothing where nobody looked: where the dossier has no such track.
std::optional<ShotFaces> faces_of(const Decoupage& decoupage, FrameSpan shot);

} // namespace decoupage
