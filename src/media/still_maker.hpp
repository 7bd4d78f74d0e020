#pragma once
/// Makes a JPEG for people from a decoded frame: upright, square pixels, in its own colours.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"
#include "media/scaler.hpp"

namespace decoupage {

/// Keeps a scaler and an encoder from still to still. One thread at a time.
class StillMaker {
public:
    /// At most `width` pixels wide, and no wider than the film as shown. `Still::frame` is left to the
    /// caller.
    Outcome<Still> make(const AVFrame& frame, const Film& film, int width);

private:
    struct Size {
        int width = 0, height = 0;
        bool operator==(const Size&) const = default;
    };
    bool ready_scaler(const PictureShape& from, Size to);
    bool ready_encoder(Size size);
    Owned<AVFrame> scaled(const AVFrame& frame, Size size);
    std::string encoded(AVFrame& picture);

    PictureShape from_;
    Size to_;
    Owned<SwsContext> scaler_;
    Size encoded_;
    Owned<AVCodecContext> encoder_;
};

} // namespace decoupage
