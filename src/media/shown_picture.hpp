#pragma once
/// A decoded frame as people see it: upright, with square pixels, of another size and pixel format.

#include "film/film.hpp"
#include "media/ffmpeg.hpp"
#include "media/proxy_maker.hpp"
#include "media/scaler.hpp"

namespace decoupage {

/// The size at which a film is shown, at most so many pixels wide, and no wider than the film itself.
PictureSize shown_size(const Film& film, int widest);

/// The matrix of a frame's colours; where it does not say, that of its size: high definition or less. Of what
/// is no YUV, that of what ShownPicture makes of it.
AVColorSpace colours_of(const AVFrame& frame);

/// Keeps a scaler from frame to frame. One thread at a time.
class ShownPicture {
public:
    /// `format`: planar, 8 bits, with chroma halved both ways. `method`: an SWS_ constant.
    ShownPicture(AVPixelFormat format, bool full_range, int method)
        : format_(format), full_range_(full_range), method_(method) {}

    /// In the frame's own colour matrix. `rotation`: as Film has it; `size`: upright. Of interlaced frames
    /// the first field is shown. Null where it cannot be done.
    Owned<AVFrame> make(const AVFrame& frame, int rotation, PictureSize size);

private:
    Owned<AVFrame> scaled(const AVFrame& frame, PictureSize size);
    Owned<AVFrame> turned(Owned<AVFrame> picture, int degrees) const;
    Owned<AVFrame> room(PictureSize size) const;
    bool ready_scaler(const PictureShape& from, const PictureShape& to);

    AVPixelFormat format_;
    bool full_range_;
    int method_;
    PictureShape from_, to_;
    Owned<SwsContext> scaler_;
};

} // namespace decoupage
