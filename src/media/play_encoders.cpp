#include "media/play_encoders.hpp"

#include "media/codec_words.hpp"

#include <algorithm>

namespace decoupage {
namespace {

constexpr int sound_bits_a_second_and_channel = 80'000;

tl::unexpected<Fault> no_encoder(const std::string& name) {
    return fault(Fault::Kind::not_found, "FFmpeg with the encoder " + name,
                 "This FFmpeg has none, and the film cannot be made into what browsers play",
                 "Install FFmpeg's full libraries (Debian: libavcodec-extra or libavcodec59).");
}

Outcome<Owned<AVCodecContext>> opened(Owned<AVCodecContext> encoder, const AVCodec& codec,
                                      AVDictionary* options) {
    encoder->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    const int error = avcodec_open2(encoder.get(), &codec, &options);
    av_dict_free(&options);
    if (error < 0)
        return fault(Fault::Kind::internal, std::string("the encoder ") + codec.name, error_text(error));
    return encoder;
}

} // namespace

Outcome<Owned<AVCodecContext>> picture_encoder(const PlayedPicture& picture) {
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    Owned<AVCodecContext> encoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder) return no_encoder("libx264");
    encoder->width = picture.size.width;
    encoder->height = picture.size.height;
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->color_range = AVCOL_RANGE_MPEG;
    encoder->colorspace = picture.colours;
    encoder->color_primaries = picture.primaries;
    encoder->color_trc = picture.transfer;
    encoder->sample_aspect_ratio = {1, 1};
    encoder->time_base = {1, 1'000'000};
    if (picture.rate.numerator > 0)
        av_reduce(&encoder->framerate.num, &encoder->framerate.den, picture.rate.numerator,
                  picture.rate.denominator, 100'000);
    encoder->gop_size = 250; // we say where key frames are
    encoder->thread_count = std::min(av_cpu_count(), 4);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "preset", "ultrafast", 0);
    av_dict_set(&options, "tune", "zerolatency", 0);
    av_dict_set(&options, "crf", "20", 0);
    av_dict_set(&options, "forced-idr", "1", 0);
    return opened(std::move(encoder), *codec, options);
}

Outcome<Owned<AVCodecContext>> sound_encoder(int channels) {
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
    Owned<AVCodecContext> encoder(codec ? avcodec_alloc_context3(codec) : nullptr);
    if (!encoder) return no_encoder("aac");
    encoder->sample_fmt = AV_SAMPLE_FMT_FLTP;
    encoder->sample_rate = FragmentWriter::sound_rate;
    av_channel_layout_default(&encoder->ch_layout, channels);
    encoder->bit_rate = std::int64_t{sound_bits_a_second_and_channel} * channels;
    encoder->time_base = {1, FragmentWriter::sound_rate};
    return opened(std::move(encoder), *codec, nullptr);
}

Owned<AVFrame> sound_room(const AVCodecContext& encoder) {
    Owned<AVFrame> room(av_frame_alloc());
    if (!room) return nullptr;
    room->nb_samples = FragmentWriter::sound_frame;
    room->format = encoder.sample_fmt;
    room->sample_rate = encoder.sample_rate;
    if (av_channel_layout_copy(&room->ch_layout, &encoder.ch_layout) < 0 ||
        av_frame_get_buffer(room.get(), 0) < 0)
        return nullptr;
    return room;
}

std::string type_of(const AVCodecContext* picture, const AVCodecContext* sound) {
    std::string codecs;
    for (const AVCodecContext* encoder : {picture, sound}) {
        if (encoder == nullptr) continue;
        const Owned<AVCodecParameters> coded(avcodec_parameters_alloc());
        if (!coded || avcodec_parameters_from_context(coded.get(), encoder) < 0) continue;
        codecs += (codecs.empty() ? "" : ", ") + codec_words(*coded).value_or("");
    }
    return std::string(picture ? "video" : "audio") + "/mp4; codecs=\"" + codecs + "\"";
}

} // namespace decoupage
