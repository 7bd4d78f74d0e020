#include "media/film_file.hpp"

#include "media/encryption.hpp"
#include "media/film_facts.hpp"
#include "media/picture_stream.hpp"
#include "media/promised_size.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {
namespace {

/// Larger pictures are refused before anything is allocated for them: 16384 x 8192, and 65,535 on a side.
constexpr std::int64_t most_pixels = std::int64_t{1} << 27;

/// A decoder or a demuxer that says nothing but "damaged" is given up on.
constexpr int most_errors_in_a_row = 4096;

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
            if (got == 0) {
                if (frame.color_range == AVCOL_RANGE_UNSPECIFIED && usually_limited())
                    frame.color_range = AVCOL_RANGE_MPEG;
                return told(frame);
            }
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

    std::string missing_end() const override {
        if (const std::uint64_t bytes = missing_bytes(film_.path); bytes > 0)
            return "the file ends " + bytes_text(bytes) + " early";
        return missing_end_;
    }

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
        missing_end_.clear();
        return true;
    }

    void leave_out_before(Time stamp) override { left_out_before_ = stamp; }

private:
    Time ticks(std::int64_t count) const {
        return from_ticks(count, picture_->time_base.num, picture_->time_base.den);
    }

    /// In these standards, what says nothing has limited range; elsewhere grey pictures have full range.
    bool usually_limited() const {
        const AVCodecID codec = decoder_->codec_id;
        return codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC || codec == AV_CODEC_ID_AV1 ||
               codec == AV_CODEC_ID_VP9;
    }

    /// Other codecs' packets tell too seldom when they are shown, or their decoders leave out more.
    bool may_leave_out(const AVPacket& packet) const {
        const AVCodecID codec = decoder_->codec_id;
        return (codec == AV_CODEC_ID_H264 || codec == AV_CODEC_ID_HEVC) && packet.pts != AV_NOPTS_VALUE &&
               ticks(packet.pts) < left_out_before_;
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
        if (read < 0)
            return drain(read == AVERROR_EOF ? std::string() : "reading stopped: " + error_text(read));
        int sent = 0;
        if (packet_->stream_index == picture_->index) {
            if (av_packet_get_side_data(packet_.get(), AV_PKT_DATA_ENCRYPTION_INFO, nullptr))
                return drain("its pictures are encrypted");
            if (packet_->flags & AV_PKT_FLAG_CORRUPT) trouble_ = "the file is damaged here";
            decoder_->skip_frame = may_leave_out(*packet_) ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
            sent = avcodec_send_packet(decoder_.get(), packet_.get());
            if (sent < 0) trouble_ = "a frame could not be decoded";
        }
        av_packet_unref(packet_.get());
        return sent;
    }

    int drain(std::string why) {
        missing_end_ = std::move(why);
        draining_ = true;
        return avcodec_send_packet(decoder_.get(), nullptr);
    }

    Container container_;
    AVStream* picture_;
    Owned<AVCodecContext> decoder_;
    Film film_;
    Owned<AVPacket> packet_;
    bool draining_ = false;
    Time left_out_before_ = Time::min();
    std::string trouble_;     ///< since the last frame
    std::string missing_end_; ///< why reading stopped before the end
};

Outcome<Owned<AVCodecContext>> open_decoder(const AVStream& stream, const std::string& path, int threads) {
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (!codec)
        return fault(Fault::Kind::not_a_film, "a film that FFmpeg can decode",
                     "The film's codec (" + codec_name(stream) + ") is not known to this FFmpeg",
                     "Convert the film, or use a fuller FFmpeg.");
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

} // namespace

Outcome<std::unique_ptr<FrameSource>> open_film_file(const std::string& path, const Opening& opening,
                                                     Admitted admitted) {
    auto container = open_container(path, admitted);
    if (!container) return tl::unexpected(container.error());
    AVFormatContext& format = *container->format;
    const auto picture = choose_picture(format, path, opening.stream);
    if (!picture) return tl::unexpected(picture.error());
    Film film = film_facts(format, *picture, path);
    if (!*picture && film.sound_codec.empty())
        return fault(Fault::Kind::not_a_film, "a film file",
                     name_in(path) + " holds neither picture nor sound",
                     "Give a file that a player can play.");

    if (*picture && (is_encrypted(**picture) || is_scrambled(path, film.container)))
        return fault(Fault::Kind::not_a_film, "a film that may be read", name_in(path) + " is encrypted",
                     "Give a copy without protection.");

    Owned<AVCodecContext> decoder;
    if (*picture) {
        auto opened = open_decoder(**picture, path, opening.threads);
        if (!opened) return tl::unexpected(opened.error());
        decoder = std::move(*opened);
    }
    return std::make_unique<FilmFile>(std::move(*container), *picture, std::move(decoder), std::move(film));
}

} // namespace decoupage
