#include "media/subtitle_streams.hpp"

#include "media/container.hpp"
#include "media/film_facts.hpp"
#include "media/frame_clock.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace decoupage {
namespace {

constexpr std::size_t most_streams = 64, most_texts = 50'000, most_bytes = 8u << 20; // of a stream the latter
constexpr int most_packet_errors = 4096;                                             // in a row

bool is_read(AVCodecID codec) {
    constexpr std::array read{AV_CODEC_ID_SUBRIP, AV_CODEC_ID_TEXT,     AV_CODEC_ID_ASS,
                              AV_CODEC_ID_SSA,    AV_CODEC_ID_MOV_TEXT, AV_CODEC_ID_WEBVTT};
    return std::find(read.begin(), read.end(), codec) != read.end();
}

SubtitleStream::Kind kind_of(AVCodecID codec) {
    if (is_read(codec)) return SubtitleStream::Kind::text;
    const AVCodecDescriptor* known = avcodec_descriptor_get(codec);
    return known && known->props & AV_CODEC_PROP_BITMAP_SUB ? SubtitleStream::Kind::pictures
                                                            : SubtitleStream::Kind::other;
}

std::string said_of(const AVStream& stream, const char* what) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, what, nullptr, 0);
    return entry ? entry->value : "";
}

std::vector<SubtitleStream> streams_in(const AVFormatContext& format) {
    std::vector<SubtitleStream> streams;
    for (unsigned index = 0; index < format.nb_streams && streams.size() < most_streams; ++index) {
        const AVStream& stream = *format.streams[index];
        if (stream.codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE) continue;
        streams.push_back({stream.index,
                           codec_name(stream),
                           said_of(stream, "language"),
                           said_of(stream, "title"),
                           kind_of(stream.codecpar->codec_id),
                           {}});
    }
    return streams;
}

/// When the film begins, as frames have it: a picture before the container's own start begins it.
Time start_of(const AVFormatContext& format) {
    Time start =
        format.start_time == AV_NOPTS_VALUE ? Time{0} : from_ticks(format.start_time, 1, AV_TIME_BASE);
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        const AVStream& stream = *format.streams[index];
        if (is_picture_stream(stream) && stream.start_time != AV_NOPTS_VALUE)
            start =
                std::min(start, from_ticks(stream.start_time, stream.time_base.num, stream.time_base.den));
    }
    return held(start);
}

/// Goes once through a film's packets.
class PacketPass {
public:
    PacketPass(AVFormatContext& format, std::vector<SubtitleStream>& streams)
        : format_(format), start_(start_of(format)), packet_(av_packet_alloc()) {
        for (SubtitleStream& stream : streams)
            if (stream.kind == SubtitleStream::Kind::text) wanted_[stream.index] = {&stream, 0};
        for (unsigned index = 0; index < format.nb_streams; ++index)
            if (!wanted_.contains(static_cast<int>(index))) format.streams[index]->discard = AVDISCARD_ALL;
    }

    bool wants_any() const { return !wanted_.empty(); }

    void go(const LookedThrough& looked) {
        const std::int64_t bytes = format_.pb ? avio_size(format_.pb) : 0;
        for (int errors = 0; packet_ && errors < most_packet_errors;) {
            const int read = av_read_frame(&format_, packet_.get());
            if (read == AVERROR_EOF || (read < 0 && format_.pb && avio_feof(format_.pb))) return;
            if (read < 0) {
                ++errors;
                continue;
            }
            errors = 0;
            keep();
            const std::int64_t at = packet_->pos;
            av_packet_unref(packet_.get());
            if (looked && !looked(std::max<std::int64_t>(at, 0), bytes)) return;
        }
    }

private:
    struct Wanted {
        SubtitleStream* stream = nullptr;
        std::size_t bytes = 0;
    };

    void keep() {
        const auto found = wanted_.find(packet_->stream_index);
        if (found == wanted_.end() || packet_->pts == AV_NOPTS_VALUE || packet_->size <= 0) return;
        if (av_packet_get_side_data(packet_.get(), AV_PKT_DATA_ENCRYPTION_INFO, nullptr)) return;
        auto& [stream, bytes] = found->second;
        bytes += static_cast<std::size_t>(packet_->size);
        if (stream->texts.size() >= most_texts || bytes > most_bytes) return;
        const AVRational tick = format_.streams[packet_->stream_index]->time_base;
        const auto time = [&](std::int64_t count) { return held(from_ticks(count, tick.num, tick.den)); };
        const Time begin = time(packet_->pts) - start_;
        stream->texts.push_back({begin, begin + std::max(time(packet_->duration), Time{0}),
                                 std::string(reinterpret_cast<const char*>(packet_->data),
                                             static_cast<std::size_t>(packet_->size))});
    }

    AVFormatContext& format_;
    Time start_;
    Owned<AVPacket> packet_;
    std::map<int, Wanted> wanted_;
};

} // namespace

Outcome<std::vector<SubtitleStream>> subtitle_streams(const std::string& path, const LookedThrough& looked) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::vector<SubtitleStream>{};
    const auto container = open_container(path, Admitted::films);
    if (!container) return tl::unexpected(container.error());
    AVFormatContext& format = *container->format;
    std::vector<SubtitleStream> streams = streams_in(format);
    if (PacketPass pass(format, streams); pass.wants_any()) pass.go(looked);
    return streams;
}

} // namespace decoupage
