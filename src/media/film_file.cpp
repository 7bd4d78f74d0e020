#include "media/film_file.hpp"

#include "media/container.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

/// Larger pictures are refused before anything is allocated for them: 16384 x 8192, and 65,535 on a side.
constexpr std::int64_t most_pixels = std::int64_t{1} << 27;

/// A decoder or a demuxer that says nothing but "damaged" is given up on.
constexpr int most_errors_in_a_row = 4096;

bool is_picture_stream(const AVStream& stream) {
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO &&
           !(stream.disposition & (AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS));
}

/// The turn that makes the picture upright, clockwise, to the nearest quarter.
int rotation_of(const AVStream& stream) {
    std::size_t size = 0;
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &size);
    if (!matrix || size < 9 * sizeof(std::int32_t)) return 0;
    const double anticlockwise = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    if (!std::isfinite(anticlockwise)) return 0;
    const int quarters = static_cast<int>(std::lround(-anticlockwise / 90.0));
    return ((quarters % 4) + 4) % 4 * 90;
}

AVRational nominal_rate(AVFormatContext& format, AVStream& stream) {
    const AVRational guessed = av_guess_frame_rate(&format, &stream, nullptr);
    const AVRational average = stream.avg_frame_rate;
    // Where frames are long and short, the guess is the finest tick they all stand on, which no frame need
    // last.
    const bool tick = average.num > 0 && av_q2d(guessed) > 1.5 * av_q2d(average);
    return guessed.num <= 0 || guessed.den <= 0 || tick ? average : guessed;
}

AVRational plausible_aspect(AVRational aspect) {
    if (aspect.num <= 0 || aspect.den <= 0 || aspect.num > 20 * std::int64_t{aspect.den} ||
        aspect.den > 20 * std::int64_t{aspect.num})
        return {1, 1};
    return aspect;
}

std::string codec_name(const AVStream& stream) {
    return avcodec_get_name(stream.codecpar->codec_id);
}

class FilmFile : public FrameSource {
public:
    FilmFile(Container container, AVStream* picture, Owned<AVCodecContext> decoder, Film film)
        : container_(std::move(container)), picture_(picture), decoder_(std::move(decoder)),
          film_(std::move(film)), packet_(av_packet_alloc()) {}

    Film film() const override { return film_; }

    std::optional<Time> origin() const override {
        const std::int64_t start = container_.format->start_time;
        if (start == AV_NOPTS_VALUE) return std::nullopt;
        return from_ticks(start, 1, AV_TIME_BASE);
    }

    std::optional<Decoded> next(AVFrame& frame) override {
        if (!decoder_ || !packet_) return std::nullopt;
        for (int errors = 0; errors < most_errors_in_a_row;) {
            const int got = avcodec_receive_frame(decoder_.get(), &frame);
            if (got == 0) return told(frame);
            if (got == AVERROR_EOF) return std::nullopt;
            if (got == AVERROR(EAGAIN)) {
                if (feed() < 0) ++errors;
            } else {
                ++errors;
                trouble_ = "a frame could not be decoded";
            }
        }
        return std::nullopt;
    }

    std::string missing_end() const override { return missing_end_; }

    bool seek(Time stamp) override {
        const AVRational tick = picture_->time_base;
        const auto target = static_cast<std::int64_t>(
            std::floor(seconds(stamp) * tick.den /
                       tick.num)); // a key frame is sought, so a tick more or less is no matter
        if (av_seek_frame(container_.format.get(), picture_->index, target, AVSEEK_FLAG_BACKWARD) < 0)
            return false;
        avcodec_flush_buffers(decoder_.get());
        draining_ = false;
        trouble_.clear();
        return true;
    }

private:
    Time ticks(std::int64_t count) const {
        return from_ticks(count, picture_->time_base.num, picture_->time_base.den);
    }

    Decoded told(const AVFrame& frame) {
        Decoded decoded;
        if (frame.best_effort_timestamp != AV_NOPTS_VALUE) decoded.stamp = ticks(frame.best_effort_timestamp);
        if (frame.pkt_duration > 0) decoded.duration = ticks(frame.pkt_duration);
        decoded.trouble = std::exchange(trouble_, {});
        if (frame.decode_error_flags != 0 || frame.flags & AV_FRAME_FLAG_CORRUPT)
            decoded.trouble = "parts of the picture are missing or made up by the decoder";
        return decoded;
    }

    /// Gives the decoder one more packet of the picture, or tells it that there are no more.
    int feed() {
        if (draining_) return AVERROR_EOF;
        const int read = av_read_frame(container_.format.get(), packet_.get());
        if (read == AVERROR(EAGAIN)) return read;
        if (read < 0) {
            if (read != AVERROR_EOF) missing_end_ = "reading stopped: " + error_text(read);
            draining_ = true;
            return avcodec_send_packet(decoder_.get(), nullptr);
        }
        int sent = 0;
        if (packet_->stream_index == picture_->index) {
            sent = avcodec_send_packet(decoder_.get(), packet_.get());
            if (sent < 0) trouble_ = "a frame could not be decoded";
        }
        av_packet_unref(packet_.get());
        return sent;
    }

    Container container_;
    AVStream* picture_;
    Owned<AVCodecContext> decoder_;
    Film film_;
    Owned<AVPacket> packet_;
    bool draining_ = false;
    std::string trouble_, missing_end_;
};

Outcome<AVStream*> choose_picture(AVFormatContext& format, const std::string& path, int wanted) {
    if (wanted >= 0) {
        if (wanted < static_cast<int>(format.nb_streams) && is_picture_stream(*format.streams[wanted]))
            return format.streams[wanted];
        return fault(Fault::Kind::usage, "the number of a picture stream",
                     "Stream " + std::to_string(wanted) + " of " + name_in(path) + " is no picture");
    }
    const int best = av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (best >= 0 && is_picture_stream(*format.streams[best])) return format.streams[best];
    for (unsigned index = 0; index < format.nb_streams; ++index)
        if (is_picture_stream(*format.streams[index])) return format.streams[index];
    return nullptr;
}

Outcome<Owned<AVCodecContext>> open_decoder(const AVStream& stream, const std::string& path, int threads) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return fault(Fault::Kind::not_a_film, "a film that FFmpeg can decode",
                     "The film's codec (" + codec_name(stream) + ") is not known to this FFmpeg");
    Owned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    if (!decoder) return fault(Fault::Kind::internal, "memory for a decoder", "There is none left");
    avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    decoder->max_pixels = most_pixels;
    decoder->thread_type = FF_THREAD_FRAME | FF_THREAD_SLICE;
    decoder->thread_count = threads > 0 ? threads : av_cpu_count();
    if (const int error = avcodec_open2(decoder.get(), codec, nullptr); error < 0)
        return fault(Fault::Kind::not_a_film, "a film that FFmpeg can decode",
                     "The picture of " + name_in(path) + " (" + codec_name(stream) + ", " +
                         std::to_string(stream.codecpar->width) + " x " +
                         std::to_string(stream.codecpar->height) + ") cannot be decoded (" +
                         error_text(error) + ")");
    return decoder;
}

void fill_picture(Film& film, AVFormatContext& format, AVStream& stream) {
    const AVCodecParameters& coded = *stream.codecpar;
    film.stream = stream.index;
    film.codec = codec_name(stream);
    film.rotation = rotation_of(stream);
    film.width = coded.width;
    film.height = coded.height;
    const AVRational aspect = plausible_aspect(av_guess_sample_aspect_ratio(&format, &stream, nullptr));
    film.aspect_width = aspect.num;
    film.aspect_height = aspect.den;
    if (film.rotation == 90 || film.rotation == 270) {
        std::swap(film.width, film.height);
        std::swap(film.aspect_width, film.aspect_height);
    }
    const AVRational rate = nominal_rate(format, stream);
    if (rate.num > 0 && rate.den > 0) film.rate = {rate.num, rate.den};
    film.high_dynamic_range =
        coded.color_trc == AVCOL_TRC_SMPTE2084 || coded.color_trc == AVCOL_TRC_ARIB_STD_B67;
    film.interlaced = coded.field_order > AV_FIELD_PROGRESSIVE;
    const AVRational average = stream.avg_frame_rate;
    film.variable_rate =
        average.num > 0 && rate.num > 0 && std::abs(av_q2d(rate) / av_q2d(average) - 1.0) > 0.02;
    if (stream.duration > 0)
        film.duration = from_ticks(stream.duration, stream.time_base.num, stream.time_base.den);
    film.frames =
        stream.nb_frames > 0
            ? stream.nb_frames
            : static_cast<Frame>(std::llround(seconds(film.duration) * film.rate.frames_per_second()));
}

Film facts(AVFormatContext& format, AVStream* picture, const std::string& path) {
    Film film;
    film.path = path;
    film.container = format.iformat->name;
    if (format.duration > 0) film.duration = from_ticks(format.duration, 1, AV_TIME_BASE);
    const int sound =
        av_find_best_stream(&format, AVMEDIA_TYPE_AUDIO, -1, picture ? picture->index : -1, nullptr, 0);
    if (sound >= 0) film.sound_codec = codec_name(*format.streams[sound]);
    for (unsigned index = 0; index < format.nb_streams; ++index)
        film.picture_streams += is_picture_stream(*format.streams[index]);
    if (picture) fill_picture(film, format, *picture);
    return film;
}

} // namespace

Outcome<std::unique_ptr<FrameSource>> open_film_file(const std::string& path, const Opening& opening) {
    auto container = open_container(path, Admitted::films);
    if (!container) return tl::unexpected(container.error());
    AVFormatContext& format = *container->format;
    const auto picture = choose_picture(format, path, opening.stream);
    if (!picture) return tl::unexpected(picture.error());
    Film film = facts(format, *picture, path);
    if (!*picture && film.sound_codec.empty())
        return fault(Fault::Kind::not_a_film, "a film file",
                     name_in(path) + " holds neither picture nor sound",
                     "Give a file that a player can play.");

    Owned<AVCodecContext> decoder;
    for (unsigned index = 0; index < format.nb_streams; ++index)
        if (format.streams[index] != *picture) format.streams[index]->discard = AVDISCARD_ALL;
    if (*picture) {
        auto opened = open_decoder(**picture, path, opening.threads);
        if (!opened) return tl::unexpected(opened.error());
        decoder = std::move(*opened);
    }
    return std::make_unique<FilmFile>(std::move(*container), *picture, std::move(decoder), std::move(film));
}

} // namespace decoupage
