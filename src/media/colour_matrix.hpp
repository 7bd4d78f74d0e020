#pragma once
/// From the colour difference signals of one standard to those of another, on a picture that is already
/// small.

#include "media/ffmpeg.hpp"

namespace decoupage {

/// Turns a full-range 8-bit 4:2:0 picture, coded with the matrix of `colours`, into one with that of JPEG
/// files (ITU-R BT.601), in place.
void match_jpeg_colours(AVFrame& picture, AVColorSpace colours);

} // namespace decoupage
