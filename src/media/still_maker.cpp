#include "media/still_maker.hpp"

#include "media/colour_matrix.hpp"
#include "media/planar.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

constexpr AVPixelFormat jpeg_format = AV_PIX_FMT_YUVJ420P;
constexpr int jpeg_quality = 4; ///< of mjpeg's 1 (best) to 31

/// The matrix of a frame's colours; where it does not say, that of its size: high definition or less. What is
/// no YUV at all, the scaler turns into JPEG's.
AVColorSpace colours_of(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    if (!format || format->nb_components < 3 || format->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL))
        return AVCOL_SPC_BT470BG;
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED) return frame.colorspace;
    return frame.height >= 720 ? AVCOL_SPC_BT709 : AVCOL_SPC_BT470BG;
}

Owned<AVFrame> jpeg_picture(int width, int height) {
    Owned<AVFrame> picture(av_frame_alloc());
    if (!picture) return nullptr;
    picture->format = jpeg_format;
    picture->width = width;
    picture->height = height;
    picture->color_range = AVCOL_RANGE_JPEG;
    if (av_frame_get_buffer(picture.get(), 0) < 0) return nullptr;
    return picture;
}

void turn_plane(const AVFrame& from, AVFrame& to, int plane, int width, int height, int degrees) {
    const auto source = [&](int x, int y) { return from.data[plane][y * from.linesize[plane] + x]; };
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            to.data[plane][y * to.linesize[plane] + x] = degrees == 90 ? source(y, width - 1 - x)
                                                         : degrees == 270
                                                             ? source(height - 1 - y, x)
                                                             : source(width - 1 - x, height - 1 - y);
}

Owned<AVFrame> turned(Owned<AVFrame> picture, int degrees) {
    if (degrees == 0) return picture;
    const bool sideways = degrees != 180;
    const int width = sideways ? picture->height : picture->width;
    const int height = sideways ? picture->width : picture->height;
    Owned<AVFrame> upright = jpeg_picture(width, height);
    if (!upright) return nullptr;
    turn_plane(*picture, *upright, 0, width, height, degrees);
    for (const int plane : {1, 2})
        turn_plane(*picture, *upright, plane, (width + 1) / 2, (height + 1) / 2, degrees);
    return upright;
}

tl::unexpected<Fault> no_still() {
    return fault(Fault::Kind::internal, "a still of the frame", "The frame could not be made into a JPEG");
}

} // namespace

bool StillMaker::ready_scaler(const PictureShape& from, Size to) {
    if (scaler_ && from == from_ && to == to_) return true;
    from_ = from;
    to_ = to;
    // The same matrix on both sides: else it goes through RGB, at twice the cost of all the rest.
    scaler_ = scaler(from, {to.width, to.height, jpeg_format, true}, SWS_AREA, SWS_CS_ITU601);
    return scaler_ != nullptr;
}

bool StillMaker::ready_encoder(Size size) {
    if (encoder_ && size == encoded_) return true;
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    encoder_.reset(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder_) return false;
    encoder_->width = size.width;
    encoder_->height = size.height;
    encoder_->pix_fmt = jpeg_format;
    encoder_->color_range = AVCOL_RANGE_JPEG;
    encoder_->time_base = {1, 25};
    encoder_->thread_count = 1;
    encoder_->flags |= AV_CODEC_FLAG_QSCALE;
    encoder_->global_quality = FF_QP2LAMBDA * jpeg_quality;
    encoded_ = size;
    return avcodec_open2(encoder_.get(), codec, nullptr) == 0;
}

Owned<AVFrame> StillMaker::scaled(const AVFrame& frame, Size size) {
    const bool field = frame.interlaced_frame && frame.height >= 2;
    const int skipped = field && !frame.top_field_first ? 1 : 0;
    const Size from{frame.width, field ? (frame.height + 1 - skipped) / 2 : frame.height};
    const bool full = range_of(frame) == PlanarFrame::Range::full;
    const PictureShape stored{from.width, from.height, static_cast<AVPixelFormat>(frame.format), full};
    if (!ready_scaler(stored, size)) return nullptr;
    Owned<AVFrame> picture = jpeg_picture(size.width, size.height);
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
    if (sws_scale(scaler_.get(), rows, strides, 0, from.height, picture->data, picture->linesize) < 0)
        return nullptr;
    if (const AVColorSpace colours = colours_of(frame); colours != AVCOL_SPC_BT470BG)
        match_jpeg_colours(*picture, colours);
    return picture;
}

std::string StillMaker::encoded(AVFrame& picture) {
    picture.quality = encoder_->global_quality;
    Owned<AVPacket> packet(av_packet_alloc());
    if (!packet || avcodec_send_frame(encoder_.get(), &picture) < 0 ||
        avcodec_receive_packet(encoder_.get(), packet.get()) < 0)
        return {};
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

Outcome<Still> StillMaker::make(const AVFrame& frame, const Film& film, int width) {
    if (width < 1 || film.height < 1)
        return fault(Fault::Kind::usage, "a width of at least one pixel", "A still of no size was asked for");
    const double shown_width = static_cast<double>(film.width) * film.aspect_width / film.aspect_height;
    Size upright;
    upright.width = static_cast<int>(std::clamp(std::round(shown_width), 1.0, static_cast<double>(width)));
    upright.height = static_cast<int>(std::clamp(std::round(upright.width / film.aspect()), 1.0, 65500.0));
    const bool sideways = film.rotation == 90 || film.rotation == 270;
    const Size stored = sideways ? Size{upright.height, upright.width} : upright;

    Owned<AVFrame> picture = scaled(frame, stored);
    if (picture) picture = turned(std::move(picture), film.rotation);
    if (!picture || !ready_encoder(upright)) return no_still();
    std::string jpeg = encoded(*picture);
    if (jpeg.empty()) return no_still();
    return Still{0, upright.width, upright.height, std::move(jpeg)};
}

} // namespace decoupage
