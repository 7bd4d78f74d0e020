#pragma once
/// From a decoded frame to planes that can be measured: as they are where they are planar already, else
/// through libswscale; of interlaced frames only the field shown first.

#include "media/ffmpeg.hpp"
#include "media/proxy_maker.hpp"
#include "media/scaler.hpp"

#include <optional>

namespace decoupage {

/// Keeps a converter for formats that are not planar. One thread at a time.
class Planes {
public:
    /// Good until the next call, and as long as `frame` lives; nothing if the format cannot be converted.
    std::optional<PlanarFrame> of(const AVFrame& frame);

private:
    const AVFrame* converted(const AVFrame& frame);

    PictureShape from_;
    Owned<SwsContext> converter_;
    Owned<AVFrame> room_;
};

/// Full or limited range, also where only the name of the pixel format tells.
PlanarFrame::Range range_of(const AVFrame& frame);

} // namespace decoupage
