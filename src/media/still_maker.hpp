#pragma once
/// Makes a JPEG for people from a decoded frame: upright, square pixels, in its own colours.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"
#include "media/shown_picture.hpp"

namespace decoupage {

/// Keeps a scaler and an encoder from still to still. One thread at a time.
class StillMaker {
public:
    StillMaker();

    /// At most `width` pixels wide, and no wider than the film as shown. `Still::frame` is left to the
    /// caller.
    Outcome<Still> make(const AVFrame& frame, const Film& film, int width);

private:
    bool ready_encoder(PictureSize size);
    std::string encoded(AVFrame& picture);

    ShownPicture shown_;
    PictureSize encoded_;
    Owned<AVCodecContext> encoder_;
};

} // namespace decoupage
