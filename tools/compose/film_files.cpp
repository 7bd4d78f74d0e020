#include "compose/film_files.hpp"

#include "media/ffmpeg.hpp"
#include "media/frame_source.hpp"

#include <cmath>
#include <cstdio>

extern "C" {
#include <libavutil/opt.h>
}

namespace decoupage::compose {

namespace {

constexpr double small_area = 320.0 * 180;

int even(double length) {
    return std::max(2, 2 * static_cast<int>(length / 2 + 0.5));
}

/// Makes pictures small. Exact arithmetic, so that every machine makes the same.
class Shrinker {
public:
    explicit Shrinker(SmallSize size) : size_(size), bytes_(size.bytes()) {}

    const std::uint8_t* shrink(const AVFrame& frame) {
        if (frame.width != width_ || frame.height != height_ || frame.format != format_) renew(frame);
        if (!scaler_) return nullptr;
        const std::size_t luma = static_cast<std::size_t>(size_.width) * size_.height;
        std::uint8_t* planes[4] = {bytes_.data(), bytes_.data() + luma, bytes_.data() + luma * 5 / 4,
                                   nullptr};
        const int rows[4] = {size_.width, size_.width / 2, size_.width / 2, 0};
        sws_scale(scaler_.get(), frame.data, frame.linesize, 0, frame.height, planes, rows);
        return bytes_.data();
    }

private:
    void renew(const AVFrame& frame) {
        const auto format = static_cast<AVPixelFormat>(frame.format);
        width_ = frame.width, height_ = frame.height, format_ = frame.format;
        scaler_.reset(sws_getContext(frame.width, frame.height, format, size_.width, size_.height,
                                     AV_PIX_FMT_YUV420P, SWS_AREA | SWS_ACCURATE_RND | SWS_BITEXACT, nullptr,
                                     nullptr, nullptr));
        if (!scaler_) return;
        const int* matrix = sws_getCoefficients(SWS_CS_DEFAULT);
        const int full = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(scaler_.get(), matrix, full, matrix, 1, 0, 1 << 16, 1 << 16);
    }

    SmallSize size_;
    std::vector<std::uint8_t> bytes_;
    Owned<SwsContext> scaler_;
    int width_ = 0, height_ = 0, format_ = -1;
};

} // namespace

SmallSize small_size(const Film& film) {
    const double aspect = std::clamp(film.aspect(), 0.25, 4.0);
    return {even(std::sqrt(small_area * aspect)), even(std::sqrt(small_area / aspect))};
}

Outcome<void> read_small(const std::string& path,
                         const std::function<Outcome<void>(const Film&, const std::uint8_t*)>& take) {
    auto source = open_source(path, {.stream = -1, .threads = 1});
    if (!source) return tl::unexpected(source.error());
    const Owned<AVFrame> frame(av_frame_alloc());
    const Film film = (*source)->film();
    if (film.stream < 0 || film.width <= 0 || film.height <= 0)
        return fault(Fault::Kind::not_a_film, "a film with pictures", path + " has none");
    Shrinker shrinker(small_size(film));
    while ((*source)->next(*frame)) {
        const std::uint8_t* picture = shrinker.shrink(*frame);
        if (picture == nullptr)
            return fault(Fault::Kind::not_a_film, "pictures that can be made small", path + " has others");
        if (auto taken = take(film, picture); !taken) return taken;
        av_frame_unref(frame.get());
    }
    return {};
}

struct FilmWriter::Parts {
    std::string path, part;
    Owned<AVCodecContext> codec;
    AVFormatContext* file = nullptr;
    AVStream* stream = nullptr;
    Owned<AVFrame> frame{av_frame_alloc()};
    Owned<AVPacket> packet{av_packet_alloc()};
    Frame frames = 0;

    ~Parts() {
        if (file != nullptr) {
            avio_closep(&file->pb);
            avformat_free_context(file);
        }
        if (!part.empty()) std::remove(part.c_str());
    }

    void set(int width, int height, Rate rate, const Quality& quality) {
        codec->width = width, codec->height = height;
        codec->pix_fmt = AV_PIX_FMT_YUV420P;
        codec->color_range = AVCOL_RANGE_MPEG;
        codec->time_base = {static_cast<int>(rate.denominator), static_cast<int>(rate.numerator)};
        codec->framerate = {codec->time_base.den, codec->time_base.num};
        codec->gop_size = quality.key_frames;
        codec->max_b_frames = quality.b_frames;
        codec->bit_rate = quality.bits_per_second;
        codec->thread_count = 1;
        codec->flags |= AV_CODEC_FLAG_BITEXACT | AV_CODEC_FLAG_GLOBAL_HEADER;
        for (const auto& [name, value] : quality.options)
            av_opt_set(codec.get(), name.c_str(), value.c_str(), AV_OPT_SEARCH_CHILDREN);
        frame->format = codec->pix_fmt;
        frame->width = width, frame->height = height;
        frame->color_range = codec->color_range;
    }
};

FilmWriter::FilmWriter() : parts_(std::make_unique<Parts>()) {}
FilmWriter::~FilmWriter() = default;

Outcome<void> FilmWriter::start(const std::string& path, int width, int height, Rate rate,
                                const Quality& quality) {
    Parts& parts = *parts_;
    parts.path = path;
    av_log_set_level(AV_LOG_FATAL); // coders like to talk; what matters comes back as an error
    const AVCodec* codec = avcodec_find_encoder_by_name(quality.codec.c_str());
    if (codec == nullptr)
        return fault(Fault::Kind::not_found, "an FFmpeg that can code with " + quality.codec,
                     "this one cannot", "Install a fuller FFmpeg (Debian: apt install libavcodec-extra).");
    parts.codec.reset(avcodec_alloc_context3(codec));
    parts.set(width, height, rate, quality);
    int error = avcodec_open2(parts.codec.get(), codec, nullptr);
    if (error >= 0) error = av_frame_get_buffer(parts.frame.get(), 0);
    if (error < 0)
        return fault(Fault::Kind::internal, "FFmpeg to code with " + quality.codec,
                     "it said: " + error_text(error));

    parts.part = path + ".part";
    error = avformat_alloc_output_context2(&parts.file, nullptr, "matroska", parts.part.c_str());
    if (error >= 0) {
        parts.file->flags |= AVFMT_FLAG_BITEXACT;
        parts.stream = avformat_new_stream(parts.file, nullptr);
        parts.stream->time_base = parts.codec->time_base;
        parts.stream->avg_frame_rate = parts.codec->framerate;
        avcodec_parameters_from_context(parts.stream->codecpar, parts.codec.get());
        error = avio_open(&parts.file->pb, parts.part.c_str(), AVIO_FLAG_WRITE);
    }
    if (error >= 0) error = avformat_write_header(parts.file, nullptr);
    if (error < 0)
        return fault(Fault::Kind::not_allowed, "a place to write the film",
                     path + " cannot be written: " + error_text(error), "Give another folder with -o.");
    return {};
}

Outcome<void> FilmWriter::add(const Picture& picture) {
    AVFrame& frame = *parts_->frame;
    if (const int error = av_frame_make_writable(&frame); error < 0)
        return fault(Fault::Kind::internal, "memory for a picture", error_text(error));
    const Plane<float>* planes[] = {&picture.luma, &picture.blue, &picture.red};
    for (int plane = 0; plane < 3; ++plane) {
        const float scale = plane == 0 ? 219.0f / 255 : 224.0f / 255, zero = plane == 0 ? 16.5f : 128.5f;
        for (int y = 0; y < planes[plane]->height; ++y) {
            const float* from = planes[plane]->row(y).data();
            std::uint8_t* to = frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane];
            for (int x = 0; x < planes[plane]->width; ++x)
                to[x] = static_cast<std::uint8_t>(std::clamp(from[x] * scale + zero, 1.0f, 254.0f));
        }
    }
    frame.pts = parts_->frames++;
    return encode(false);
}

Outcome<void> FilmWriter::encode(bool last) {
    Parts& parts = *parts_;
    int error = avcodec_send_frame(parts.codec.get(), last ? nullptr : parts.frame.get());
    while (error >= 0 && (error = avcodec_receive_packet(parts.codec.get(), parts.packet.get())) >= 0) {
        parts.packet->stream_index = parts.stream->index;
        parts.packet->duration = 1;
        av_packet_rescale_ts(parts.packet.get(), parts.codec->time_base, parts.stream->time_base);
        error = av_interleaved_write_frame(parts.file, parts.packet.get());
    }
    if (error >= 0 || error == AVERROR(EAGAIN) || error == AVERROR_EOF) return {};
    const bool full = error == AVERROR(ENOSPC);
    return fault(full ? Fault::Kind::no_space : Fault::Kind::internal, "room and means to write the film",
                 parts.path + ": " + error_text(error));
}

Outcome<void> FilmWriter::finish() {
    Parts& parts = *parts_;
    if (auto ended = encode(true); !ended) return ended;
    int error = av_write_trailer(parts.file);
    if (error >= 0) error = avio_closep(&parts.file->pb);
    if (error < 0 || std::rename(parts.part.c_str(), parts.path.c_str()) != 0)
        return fault(error == AVERROR(ENOSPC) ? Fault::Kind::no_space : Fault::Kind::not_allowed,
                     "a place to write the film", parts.path + " cannot be written");
    parts.part.clear();
    return {};
}

} // namespace decoupage::compose
