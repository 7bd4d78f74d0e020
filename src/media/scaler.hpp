#pragma once
/// libswscale, asked rightly.

#include "media/ffmpeg.hpp"

namespace decoupage {

struct PictureShape {
    int width = 0, height = 0;
    AVPixelFormat format = AV_PIX_FMT_NONE;
    bool full_range = false;
    friend bool operator==(const PictureShape&, const PictureShape&) = default;
};

/// From one shape to another, with `colours` (an SWS_CS_ constant) as the matrix of both. Null if it cannot
/// be done.
Owned<SwsContext> scaler(const PictureShape& from, const PictureShape& to, int method, int colours);

} // namespace decoupage
