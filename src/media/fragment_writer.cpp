#include "media/fragment_writer.hpp"

#include "media/play_encoders.hpp"

#include <algorithm>
#include <utility>

namespace decoupage {
namespace {

constexpr AVRational microseconds{1, 1'000'000};
constexpr int room_bytes = 1 << 16;

tl::unexpected<Fault> unwritten(const char* what, int error) {
    return fault(Fault::Kind::internal, std::string("a stream for the browser with its ") + what,
                 error_text(error));
}

int keep(void* bytes, std::uint8_t* written, int count) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(written),
                                             static_cast<std::size_t>(count));
    return count;
}

std::int64_t rounded_microseconds(Time time) {
    return av_rescale(time.count(), microseconds.den, Time::period::den);
}

struct CloseMemory {
    void operator()(AVIOContext* memory) const {
        av_freep(&memory->buffer);
        avio_context_free(&memory);
    }
};

struct FreeOutput {
    void operator()(AVFormatContext* format) const { avformat_free_context(format); }
};

} // namespace

struct FragmentWriter::Parts {
    Outcome<void> begin();
    Outcome<AVStream*> stream_of(const AVCodecContext& encoder);
    Outcome<void> write_ready(AVCodecContext& encoder, AVStream& stream, std::int64_t length);

    std::string written;
    std::unique_ptr<AVIOContext, CloseMemory> memory;
    std::unique_ptr<AVFormatContext, FreeOutput> format; ///< after `memory`, so that it is freed before it
    Owned<AVCodecContext> picture, sound;                ///< null where there is none
    AVStream* picture_stream = nullptr;
    AVStream* sound_stream = nullptr;
    Owned<AVPacket> packet{av_packet_alloc()};
    Owned<AVFrame> samples;
    std::int64_t last_stamp = -1; ///< of the picture, in microseconds
    std::int64_t first_sample = -1;
    std::string type;
};

/// Sets the file up and writes its beginning.
Outcome<void> FragmentWriter::Parts::begin() {
    AVFormatContext* made = nullptr;
    if (const int error = avformat_alloc_output_context2(&made, nullptr, "mp4", nullptr); error < 0)
        return unwritten("container", error);
    format.reset(made);
    auto* room = static_cast<unsigned char*>(av_malloc(room_bytes));
    if (room != nullptr)
        memory.reset(avio_alloc_context(room, room_bytes, 1, &written, nullptr, keep, nullptr));
    if (!memory || !packet) return unwritten("memory", AVERROR(ENOMEM));
    format->pb = memory.get();
    format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
    format->avoid_negative_ts = AVFMT_AVOID_NEG_TS_DISABLED;
    for (const auto& [encoder, stream] :
         {std::pair{picture.get(), &picture_stream}, std::pair{sound.get(), &sound_stream}}) {
        if (encoder == nullptr) continue;
        auto added = stream_of(*encoder);
        if (!added) return tl::unexpected(added.error());
        *stream = *added;
    }
    AVDictionary* options = nullptr;
    // Fragments where we say, each at the film's own time, and no list of edits to move them.
    av_dict_set(&options, "movflags", "empty_moov+default_base_moof+frag_custom+frag_discont", 0);
    av_dict_set(&options, "use_editlist", "0", 0);
    av_dict_set(&options, "video_track_timescale", "1000000", 0);
    const int error = avformat_write_header(format.get(), &options);
    av_dict_free(&options);
    if (error < 0) return unwritten("beginning", error);
    avio_flush(memory.get());
    type = type_of(picture.get(), sound.get());
    return {};
}

Outcome<AVStream*> FragmentWriter::Parts::stream_of(const AVCodecContext& encoder) {
    AVStream* stream = avformat_new_stream(format.get(), nullptr);
    if (stream == nullptr) return unwritten("streams", AVERROR(ENOMEM));
    stream->time_base = encoder.time_base;
    if (const int error = avcodec_parameters_from_context(stream->codecpar, &encoder); error < 0)
        return unwritten("streams", error);
    return stream;
}

/// What the encoder has ready, each packet of that length where it does not say itself.
Outcome<void> FragmentWriter::Parts::write_ready(AVCodecContext& encoder, AVStream& stream,
                                                 std::int64_t length) {
    for (;;) {
        const int got = avcodec_receive_packet(&encoder, packet.get());
        if (got == AVERROR(EAGAIN) || got == AVERROR_EOF) return {};
        if (got < 0) return unwritten("packets", got);
        packet->duration = length;
        packet->stream_index = stream.index;
        // An encoder of sound begins with what is before its first sample: browsers would take it for the
        // beginning of the pictures, too.
        const bool before = &encoder == sound.get() && packet->pts < first_sample;
        av_packet_rescale_ts(packet.get(), encoder.time_base, stream.time_base);
        const int error = before ? 0 : av_write_frame(format.get(), packet.get());
        av_packet_unref(packet.get());
        if (error < 0) return unwritten("packets", error);
    }
}

FragmentWriter::FragmentWriter(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FragmentWriter::FragmentWriter(FragmentWriter&&) noexcept = default;
FragmentWriter& FragmentWriter::operator=(FragmentWriter&&) noexcept = default;
FragmentWriter::~FragmentWriter() = default;

Outcome<FragmentWriter> FragmentWriter::open(const std::optional<PlayedPicture>& picture, int channels) {
    auto parts = std::make_unique<Parts>();
    if (picture) {
        auto encoder = picture_encoder(*picture);
        if (!encoder) return tl::unexpected(encoder.error());
        parts->picture = std::move(*encoder);
    }
    if (channels > 0) {
        auto encoder = sound_encoder(channels);
        if (!encoder) return tl::unexpected(encoder.error());
        parts->sound = std::move(*encoder);
        parts->samples = sound_room(*parts->sound);
        if (!parts->samples) return unwritten("sound", AVERROR(ENOMEM));
    }
    if (const auto begun = parts->begin(); !begun) return tl::unexpected(begun.error());
    return FragmentWriter(std::move(parts));
}

Outcome<void> FragmentWriter::add(AVFrame& picture, Time time, Time end, Key key) {
    Parts& parts = *parts_;
    // Frames that share a time stand a microsecond apart: none is lost, and the last of them is what one
    // sees.
    const std::int64_t stamp = std::max(rounded_microseconds(time), parts.last_stamp + 1);
    parts.last_stamp = stamp;
    picture.pts = stamp;
    picture.pict_type = key == Key::wanted ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
    if (const int error = avcodec_send_frame(parts.picture.get(), &picture); error < 0)
        return unwritten("pictures", error);
    return parts.write_ready(*parts.picture, *parts.picture_stream,
                             std::max<std::int64_t>(rounded_microseconds(end) - stamp, 1));
}

Outcome<void> FragmentWriter::add(const Channels& sound, std::int64_t sample) {
    Parts& parts = *parts_;
    if (const int error = av_frame_make_writable(parts.samples.get()); error < 0)
        return unwritten("sound", error);
    for (std::size_t c = 0; c < sound.size(); ++c)
        std::copy(sound[c].begin(), sound[c].end(), reinterpret_cast<float*>(parts.samples->data[c]));
    parts.samples->pts = sample;
    if (parts.first_sample < 0) parts.first_sample = sample;
    if (const int error = avcodec_send_frame(parts.sound.get(), parts.samples.get()); error < 0)
        return unwritten("sound", error);
    return parts.write_ready(*parts.sound, *parts.sound_stream, sound_frame);
}

Outcome<void> FragmentWriter::finish() {
    Parts& parts = *parts_;
    if (!parts.sound) return {}; // of pictures none is held back
    if (const int error = avcodec_send_frame(parts.sound.get(), nullptr); error < 0)
        return unwritten("sound", error);
    return parts.write_ready(*parts.sound, *parts.sound_stream, sound_frame);
}

Outcome<void> FragmentWriter::cut() {
    if (const int error = av_write_frame(parts_->format.get(), nullptr); error < 0)
        return unwritten("fragments", error);
    avio_flush(parts_->memory.get());
    return {};
}

std::string FragmentWriter::bytes() {
    return std::exchange(parts_->written, {});
}

const std::string& FragmentWriter::type() const {
    return parts_->type;
}

bool can_write_fragments() {
    return avcodec_find_encoder_by_name("libx264") != nullptr &&
           avcodec_find_encoder(AV_CODEC_ID_AAC) != nullptr;
}

} // namespace decoupage
