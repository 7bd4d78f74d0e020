#include "media/planar.hpp"

namespace decoupage {
namespace {

bool is_grey(const AVPixFmtDescriptor& format) {
    return format.nb_components <= 2 && !(format.flags & AV_PIX_FMT_FLAG_PAL);
}

/// One component to a plane, samples of 8 bits, or of 9 to 16 in the low bits of two bytes, native order.
bool is_planar(const AVPixFmtDescriptor& format) {
    constexpr std::uint64_t others = AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM |
                                     AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_FLOAT | AV_PIX_FMT_FLAG_BAYER;
    const int depth = format.comp[0].depth;
    if (format.flags & others || depth < 8 || depth > 16) return false;
    const bool big_endian = format.flags & AV_PIX_FMT_FLAG_BE;
    if (depth > 8 && big_endian != (AV_NE(1, 0) == 1)) return false;
    const int planes = is_grey(format) ? 1 : 3;
    for (int plane = 0; plane < planes; ++plane) {
        const AVComponentDescriptor& component = format.comp[plane];
        if (component.plane != plane || component.offset != 0 || component.shift != 0 ||
            component.depth != depth || component.step != (depth > 8 ? 2 : 1))
            return false;
    }
    return true;
}

/// The planar format that keeps most of another: its depth, its chroma's size, or none.
AVPixelFormat planar_format(const AVPixFmtDescriptor& format) {
    const int depth = format.flags & AV_PIX_FMT_FLAG_FLOAT ? 16 : format.comp[0].depth;
    if (is_grey(format)) return depth > 8 ? AV_PIX_FMT_GRAY16 : AV_PIX_FMT_GRAY8;
    const bool coloured_rows = format.flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL);
    if (coloured_rows || format.log2_chroma_w == 0)
        return depth > 12 ? AV_PIX_FMT_YUV444P16 : depth > 8 ? AV_PIX_FMT_YUV444P12 : AV_PIX_FMT_YUV444P;
    if (format.log2_chroma_h == 0)
        return depth > 12 ? AV_PIX_FMT_YUV422P16 : depth > 8 ? AV_PIX_FMT_YUV422P12 : AV_PIX_FMT_YUV422P;
    return depth > 12 ? AV_PIX_FMT_YUV420P16 : depth > 8 ? AV_PIX_FMT_YUV420P12 : AV_PIX_FMT_YUV420P;
}

/// Rows of one plane; of an interlaced frame every second one.
Samples plane_of(const AVFrame& frame, int plane, int width, int height, int bytes) {
    Samples samples{frame.data[plane], frame.linesize[plane], width, height, bytes};
    if (!frame.interlaced_frame || height < 2) return samples;
    const int skipped = frame.top_field_first ? 0 : 1;
    return {samples.first + skipped * samples.stride, samples.stride * 2, width, (height + 1 - skipped) / 2,
            bytes};
}

Owned<AVFrame> room_for(const PictureShape& shape) {
    Owned<AVFrame> room(av_frame_alloc());
    if (!room) return nullptr;
    room->width = shape.width;
    room->height = shape.height;
    room->format = shape.format;
    if (av_frame_get_buffer(room.get(), 0) < 0) return nullptr;
    return room;
}

} // namespace

PlanarFrame::Range range_of(const AVFrame& frame) {
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const AVPixFmtDescriptor& traits = *av_pix_fmt_desc_get(format);
    const bool never_limited = traits.flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL);
    const bool full_by_name = format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P ||
                              format == AV_PIX_FMT_YUVJ444P || format == AV_PIX_FMT_YUVJ440P ||
                              format == AV_PIX_FMT_YUVJ411P;
    const bool grey_still = is_grey(traits) && frame.color_range == AVCOL_RANGE_UNSPECIFIED &&
                            frame.colorspace == AVCOL_SPC_UNSPECIFIED;
    return never_limited || full_by_name || grey_still || frame.color_range == AVCOL_RANGE_JPEG
               ? PlanarFrame::Range::full
               : PlanarFrame::Range::limited;
}

const AVFrame* Planes::converted(const AVFrame& frame) {
    const auto format = static_cast<AVPixelFormat>(frame.format);
    const bool full = range_of(frame) == PlanarFrame::Range::full;
    const PictureShape from{frame.width, frame.height, format, full};
    if (!room_ || from != from_) {
        const PictureShape to{frame.width, frame.height, planar_format(*av_pix_fmt_desc_get(format)), full};
        from_ = from;
        converter_ = scaler(from, to, SWS_BILINEAR | SWS_ACCURATE_RND, SWS_CS_ITU709);
        room_ = converter_ ? room_for(to) : nullptr;
    }
    if (!room_ || sws_scale(converter_.get(), frame.data, frame.linesize, 0, frame.height, room_->data,
                            room_->linesize) < 0)
        return nullptr;
    room_->interlaced_frame = frame.interlaced_frame;
    room_->top_field_first = frame.top_field_first;
    return room_.get();
}

std::optional<PlanarFrame> Planes::of(const AVFrame& frame) {
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame.format));
    if (!format) return std::nullopt;
    const PlanarFrame::Range range = range_of(frame);
    const AVFrame* planar = is_planar(*format) ? &frame : converted(frame);
    if (!planar) return std::nullopt;
    format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(planar->format));
    const int bits = format->comp[0].depth;
    const int bytes = bits > 8 ? 2 : 1;
    PlanarFrame planes{plane_of(*planar, 0, planar->width, planar->height, bytes), {}, {}, bits, range};
    planes.whole = {planar->data[0], planar->linesize[0], planar->width, planar->height, bytes};
    if (is_grey(*format)) return planes;
    const int width = AV_CEIL_RSHIFT(planar->width, format->log2_chroma_w);
    const int height = AV_CEIL_RSHIFT(planar->height, format->log2_chroma_h);
    planes.blue = plane_of(*planar, 1, width, height, bytes);
    planes.red = plane_of(*planar, 2, width, height, bytes);
    return planes;
}

} // namespace decoupage
