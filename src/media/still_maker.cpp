#include "media/still_maker.hpp"

#include "media/colour_matrix.hpp"

namespace decoupage {
namespace {

constexpr AVPixelFormat jpeg_format = AV_PIX_FMT_YUVJ420P;
constexpr int jpeg_quality = 4; ///< of mjpeg's 1 (best) to 31

tl::unexpected<Fault> no_still() {
    return fault(Fault::Kind::internal, "a still of the frame", "The frame could not be made into a JPEG");
}

} // namespace

StillMaker::StillMaker() : shown_(jpeg_format, true, SWS_AREA) {}

bool StillMaker::ready_encoder(PictureSize size) {
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
    const PictureSize size = shown_size(film, width);
    const Owned<AVFrame> picture = shown_.make(frame, film.rotation, size);
    if (!picture || !ready_encoder(size)) return no_still();
    if (const AVColorSpace colours = colours_of(frame); colours != AVCOL_SPC_BT470BG)
        match_jpeg_colours(*picture, colours);
    std::string jpeg = encoded(*picture);
    if (jpeg.empty()) return no_still();
    return Still{0, size.width, size.height, std::move(jpeg)};
}

} // namespace decoupage
