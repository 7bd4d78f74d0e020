#include "media/film_reader.hpp"
#include "media/scaler.hpp"

namespace decoupage {

namespace {

/// The one picture in a JPEG; null where it is none.
Owned<AVFrame> decoded(const std::string& jpeg) {
    const AVCodec* codec = avcodec_find_decoder(AV_CODEC_ID_MJPEG);
    Owned<AVCodecContext> decoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    Owned<AVPacket> packet(av_packet_alloc());
    Owned<AVFrame> frame(av_frame_alloc());
    if (!decoder || !packet || !frame) return nullptr;
    decoder->thread_count = 1;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0 ||
        av_new_packet(packet.get(), static_cast<int>(jpeg.size())) < 0)
        return nullptr;
    std::copy(jpeg.begin(), jpeg.end(), packet->data);
    if (avcodec_send_packet(decoder.get(), packet.get()) < 0 ||
        avcodec_receive_frame(decoder.get(), frame.get()) < 0)
        return nullptr;
    return frame;
}

} // namespace

Outcome<Picture> picture_of(const Still& still) {
    const auto none = [] {
        return fault(Fault::Kind::damaged, "a still that can be decoded", "One of the stills cannot be");
    };
    const Owned<AVFrame> frame = decoded(still.jpeg);
    if (!frame || frame->width != still.width || frame->height != still.height) return none();
    const int width = frame->width, height = frame->height;
    const Owned<SwsContext> to_colours =
        scaler({width, height, static_cast<AVPixelFormat>(frame->format), true},
               {width, height, AV_PIX_FMT_RGB24, true}, SWS_POINT | SWS_ACCURATE_RND, SWS_CS_ITU601);
    Owned<AVFrame> colours(av_frame_alloc()); // with rows as long as the scaler likes them
    if (!to_colours || !colours) return none();
    colours->format = AV_PIX_FMT_RGB24;
    colours->width = width;
    colours->height = height;
    if (av_frame_get_buffer(colours.get(), 0) < 0 ||
        sws_scale(to_colours.get(), frame->data, frame->linesize, 0, height, colours->data,
                  colours->linesize) < 0)
        return none();
    Picture picture{width, height, {}};
    for (int y = 0; y < height; ++y) {
        const std::uint8_t* row = colours->data[0] + std::ptrdiff_t{y} * colours->linesize[0];
        picture.pixels.insert(picture.pixels.end(), row, row + std::ptrdiff_t{width} * 3);
    }
    return picture;
}

} // namespace decoupage
