#include "media/shown_picture.hpp"

#include "media/planar.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

void turn_plane(const AVFrame& from, AVFrame& to, int plane, int width, int height, int degrees) {
    const auto source = [&](int x, int y) { return from.data[plane][y * from.linesize[plane] + x]; };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            to.data[plane][y * to.linesize[plane] + x] = degrees == 90 ? source(y, width - 1 - x)
                                                         : degrees == 270
                                                             ? source(height - 1 - y, x)
                                                             : source(width - 1 - x, height - 1 - y);
}

} // namespace

PictureSize shown_size(const Film& film, int widest) {
    const double width = static_cast<double>(film.width) * film.aspect_width / film.aspect_height;
    PictureSize size;
    size.width = static_cast<int>(std::clamp(std::round(width), 1.0, static_cast<double>(widest)));
    size.height = static_cast<int>(std::clamp(std::round(size.width / film.aspect()), 1.0, 65500.0));
    return size;
}

AVColorSpace colours_of(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    if (!format || format->nb_components < 3 || format->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL))
        return AVCOL_SPC_BT470BG;
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED) return frame.colorspace;
    return frame.height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_BT470BG;
}

Owned<AVFrame> ShownPicture::room(PictureSize size) const {
    Owned<AVFrame> picture(av_frame_alloc());
    if (!picture) return nullptr;
    picture->format = format_;
    picture->width = size.width;
    picture->height = size.height;
    picture->color_range = full_range_ ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    if (av_frame_get_buffer(picture.get(), 0) < 0) return nullptr;
    return picture;
}

bool ShownPicture::ready_scaler(const PictureShape& from, const PictureShape& to) {
    if (scaler_ && from == from_ && to == to_) return true;
    from_ = from;
    to_ = to;
    // The same matrix on both sides: else it goes through RGB, at twice the cost of all the rest.
    scaler_ = scaler(from, to, method_, SWS_CS_ITU601);
    return scaler_ != nullptr;
}

Owned<AVFrame> ShownPicture::scaled(const AVFrame& frame, PictureSize size) {
    const bool field = frame.interlaced_frame && frame.height >= 2;
    const int skipped = field && !frame.top_field_first ? 1 : 0;
    const int height = field ? (frame.height + 1 - skipped) / 2 : frame.height;
    const bool full = range_of(frame) == PlanarFrame::Range::full;
    if (!ready_scaler({frame.width, height, static_cast<AVPixelFormat>(frame.format), full},
                      {size.width, size.height, format_, full_range_}))
        return nullptr;
    Owned<AVFrame> picture = room(size);
    if (!picture) return nullptr;
    const std::uint8_t* rows[4] = {};
    int strides[4] = {};
    for (int plane = 0; plane < 4; ++plane) {
        const bool palette = plane == 1 && frame.format == AV_PIX_FMT_PAL8;
        rows[plane] = frame.data[plane];
        strides[plane] = frame.linesize[plane];
        if (!rows[plane] || !field || palette) continue;
        rows[plane] += skipped * strides[plane];
        strides[plane] *= 2;
    }
    if (sws_scale(scaler_.get(), rows, strides, 0, height, picture->data, picture->linesize) < 0)
        return nullptr;
    return picture;
}

Owned<AVFrame> ShownPicture::turned(Owned<AVFrame> picture, int degrees) const {
    if (!picture || degrees == 0) return picture;
    const bool sideways = degrees != 180;
    const PictureSize size{sideways ? picture->height : picture->width,
                           sideways ? picture->width : picture->height};
    Owned<AVFrame> upright = room(size);
    if (!upright) return nullptr;
    turn_plane(*picture, *upright, 0, size.width, size.height, degrees);
    for (const int plane : {1, 2})
        turn_plane(*picture, *upright, plane, (size.width + 1) / 2, (size.height + 1) / 2, degrees);
    return upright;
}

Owned<AVFrame> ShownPicture::make(const AVFrame& frame, int rotation, PictureSize size) {
    if (rotation == 90 || rotation == 270) std::swap(size.width, size.height);
    return turned(scaled(frame, size), rotation);
}

} // namespace decoupage
