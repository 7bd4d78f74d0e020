#pragma once
/// FFmpeg's libraries, with owners for what they allocate. Included only inside src/media.

#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/cpu.h>
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace decoupage {

struct FreeWithFfmpeg {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVFormatContext* format) const { avformat_close_input(&format); }
    void operator()(AVIOContext* file) const { avio_closep(&file); }
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
    void operator()(SwrContext* converter) const { swr_free(&converter); }
    void operator()(AVCodecParameters* coded) const { avcodec_parameters_free(&coded); }
};

template <class T>
using Owned = std::unique_ptr<T, FreeWithFfmpeg>;

/// FFmpeg's words for one of its error codes.
inline std::string error_text(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return text;
}

} // namespace decoupage
