#pragma once
/// What holds for most of a film's picture: its shape and its tone.

#include "film/decoupage.hpp"

namespace decoupage {

/// The label and detail that hold for most frames of a track; an empty segment where the track is empty.
/// Segments that say only "unknown" or "black" are passed over while another is there.
Segment prevailing(const Track& track);

/// The shape of the picture inside its black bars, width : height, for most of the film; that of the whole
/// frame where nobody has said. 0 where there is no picture.
double picture_aspect(const Decoupage& decoupage);

} // namespace decoupage
