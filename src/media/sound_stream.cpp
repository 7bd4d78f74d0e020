#include "media/sound_stream.hpp"

#include "media/encryption.hpp"
#include "media/film_facts.hpp"
#include "media/frame_clock.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {

namespace {

/// A decoder or a demuxer that says nothing but "damaged" is given up on.
constexpr int most_errors_running = 4096;

Outcome<Owned<AVCodecContext>> open_sound_decoder(const AVStream& stream, const std::string& path) {
    const auto undecodable = [&] {
        return fault(Fault::Kind::usage, "sound that FFmpeg can decode",
                     "The sound of " + name_in(path) + " (" + codec_name(stream) + ") cannot be decoded");
    };
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    if (codec == nullptr) return undecodable();
    Owned<AVCodecContext> decoder(avcodec_alloc_context3(codec));
    if (!decoder) return fault(Fault::Kind::internal, "memory for a decoder", "There is none left");
    avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    decoder->thread_count = 1;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return undecodable();
    return decoder;
}

} // namespace

Outcome<SoundStream> SoundStream::open(const std::string& path) {
    auto container = open_container(path, Admitted::films);
    if (!container) return tl::unexpected(container.error());
    AVFormatContext& format = *container->format;
    const int picture = av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const int best = sound_beside(format, std::max(picture, -1));
    if (best < 0 || is_encrypted(*format.streams[best]))
        return fault(Fault::Kind::usage, "a film with sound", name_in(path) + " has none that can be heard");
    for (unsigned index = 0; index < format.nb_streams; ++index)
        if (static_cast<int>(index) != best) format.streams[index]->discard = AVDISCARD_ALL;
    auto decoder = open_sound_decoder(*format.streams[best], path);
    if (!decoder) return tl::unexpected(decoder.error());
    return SoundStream(std::move(*container), format.streams[best], std::move(*decoder));
}

SoundStream::SoundStream(Container container, AVStream* sound, Owned<AVCodecContext> decoder)
    : container_(std::move(container)), sound_(sound), decoder_(std::move(decoder)),
      packet_(av_packet_alloc()), frame_(av_frame_alloc()) {
    if (const std::int64_t start = container_.format->start_time; start != AV_NOPTS_VALUE)
        origin_ = held(from_ticks(start, 1, AV_TIME_BASE));
}

const AVFrame* SoundStream::next() {
    if (!packet_ || !frame_) return nullptr;
    for (int errors = 0; errors < most_errors_running;) {
        const int got = avcodec_receive_frame(decoder_.get(), frame_.get());
        if (got == 0) return frame_.get();
        if (got == AVERROR_EOF) return nullptr;
        if (got == AVERROR(EAGAIN)) {
            if (feed() < 0) ++errors;
        } else {
            ++errors;
            damaged_ = true;
        }
    }
    return nullptr;
}

int SoundStream::feed() {
    if (draining_) return AVERROR_EOF;
    const int read = av_read_frame(container_.format.get(), packet_.get());
    if (read == AVERROR(EAGAIN)) return read;
    if (read < 0) {
        draining_ = true;
        return avcodec_send_packet(decoder_.get(), nullptr);
    }
    int sent = 0;
    if (packet_->stream_index == sound_->index) {
        if (packet_->flags & AV_PKT_FLAG_CORRUPT) damaged_ = true;
        sent = avcodec_send_packet(decoder_.get(), packet_.get());
        if (sent < 0) damaged_ = true;
    }
    av_packet_unref(packet_.get());
    return sent;
}

std::optional<Time> SoundStream::time() const {
    const std::int64_t stamp = frame_->best_effort_timestamp;
    if (stamp == AV_NOPTS_VALUE) return std::nullopt;
    const Time time = held(from_ticks(stamp, sound_->time_base.num, sound_->time_base.den));
    return time - origin();
}

bool SoundStream::seek(Time time) {
    const AVRational tick = sound_->time_base;
    const auto target = static_cast<std::int64_t>(std::floor(seconds(time + origin()) * tick.den / tick.num));
    if (av_seek_frame(container_.format.get(), sound_->index, target, AVSEEK_FLAG_BACKWARD) < 0) return false;
    avcodec_flush_buffers(decoder_.get());
    draining_ = false;
    return true;
}

bool SoundStream::was_damaged() {
    return std::exchange(damaged_, false);
}

} // namespace decoupage
