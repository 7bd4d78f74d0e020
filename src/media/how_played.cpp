#include "media/how_played.hpp"

#include "media/codec_words.hpp"
#include "media/container.hpp"
#include "media/film_facts.hpp"
#include "media/fragment_writer.hpp"
#include "media/stills_folder.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <string_view>

namespace decoupage {
namespace {

using Why = HowPlayed::Why;

/// A container begins this much before its own time 0 where a codec of sound needs a start; browsers then
/// move all of it, as a dossier does.
constexpr Time longest_before{std::chrono::milliseconds(200)};

bool among(AVCodecID codec, std::initializer_list<AVCodecID> known) {
    return std::find(known.begin(), known.end(), codec) != known.end();
}

/// Matroska that calls itself WebM in its head (EBML, element DocType).
bool calls_itself_webm(const std::string& path) {
    std::array<char, 256> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), head.size());
    const std::string_view seen(head.data(), static_cast<std::size_t>(file.gcount()));
    return seen.find(std::string_view("\x42\x82\x84webm", 7)) != std::string_view::npos;
}

/// The media type's first half, or nothing for a container that browsers do not open.
std::string container_type(const std::string& path, const std::string& container, bool pictures) {
    const std::string kind = pictures ? "video" : "audio";
    if (container.starts_with("mov,mp4")) return kind + "/mp4";
    if (container.starts_with("matroska") && calls_itself_webm(path)) return kind + "/webm";
    if (!pictures && (container == "ogg" || container == "wav" || container == "flac"))
        return kind + "/" + container;
    if (!pictures && container == "mp3") return "audio/mpeg";
    return {};
}

bool is_read_picture(const AVCodecParameters& coded, bool webm) {
    const bool plain = coded.format == AV_PIX_FMT_YUV420P || coded.format == AV_PIX_FMT_YUVJ420P;
    const bool known = webm ? among(coded.codec_id, {AV_CODEC_ID_VP8, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1})
                            : among(coded.codec_id, {AV_CODEC_ID_H264, AV_CODEC_ID_VP9, AV_CODEC_ID_AV1});
    return plain && known && codec_words(coded);
}

bool is_read_sound(const AVCodecParameters& coded, bool webm) {
    return webm ? among(coded.codec_id, {AV_CODEC_ID_OPUS, AV_CODEC_ID_VORBIS})
                : among(coded.codec_id,
                        {AV_CODEC_ID_AAC, AV_CODEC_ID_MP3, AV_CODEC_ID_OPUS, AV_CODEC_ID_FLAC});
}

/// The stream that a browser takes: the first of its kind.
AVStream* first_of(const AVFormatContext& format, AVMediaType kind) {
    for (unsigned index = 0; index < format.nb_streams; ++index) {
        AVStream* stream = format.streams[index];
        const bool picture = kind != AVMEDIA_TYPE_VIDEO || is_picture_stream(*stream);
        if (stream->codecpar->codec_type == kind && picture) return stream;
    }
    return nullptr;
}

/// Where stamps only jump ahead, browsers follow them.
bool is_jump(const Segment& segment) {
    return segment.label == "gap" && segment.detail.find("jump") != std::string::npos;
}

bool times_may_differ(const AVFormatContext& format, const AVStream* picture, const FrameTimes& times,
                      const std::vector<Segment>& damage) {
    if (!std::all_of(damage.begin(), damage.end(), is_jump) || format.start_time == AV_NOPTS_VALUE)
        return true;
    const Time start = from_ticks(format.start_time, 1, AV_TIME_BASE);
    if (start > Time{0} || start < -longest_before) return true;
    // A list of edits leaves frames out, or shows them twice.
    return picture != nullptr && picture->nb_frames > 0 && picture->nb_frames != times.frames();
}

/// What the film's own file is to a browser: its type where it can be played.
HowPlayed own_file(const std::string& path, AVFormatContext& format, const Film& screened,
                   const FrameTimes& times, const std::vector<Segment>& damage) {
    const auto not_so = [](Why why) { return HowPlayed{HowPlayed::How::stream, why, {}}; };
    AVStream* picture = first_of(format, AVMEDIA_TYPE_VIDEO);
    AVStream* sound = first_of(format, AVMEDIA_TYPE_AUDIO);
    std::string type = container_type(path, format.iformat->name, screened.stream >= 0);
    if (type.empty()) return not_so(Why::container);
    const bool webm = type.ends_with("webm");
    if (screened.stream >= 0) {
        if (picture == nullptr || picture->index != screened.stream) return not_so(Why::streams);
        if (!is_read_picture(*picture->codecpar, webm)) return not_so(Why::picture);
        if (screened.rotation != 0) return not_so(Why::turned);
        if (screened.interlaced) return not_so(Why::interlaced);
    }
    if (sound != nullptr) {
        if (sound->index != sound_beside(format, picture ? picture->index : -1)) return not_so(Why::streams);
        const bool own =
            screened.stream < 0 && type != "audio/mp4" && !webm; // its codec goes with its container
        if (!own && !is_read_sound(*sound->codecpar, webm)) return not_so(Why::sound);
    }
    if (screened.stream >= 0 && times_may_differ(format, picture, times, damage)) return not_so(Why::times);
    std::string codecs;
    for (const AVStream* stream : {picture, sound})
        if (stream != nullptr)
            if (const auto words = codec_words(*stream->codecpar))
                codecs += (codecs.empty() ? "" : ", ") + *words;
    if (!codecs.empty()) type += "; codecs=\"" + codecs + "\"";
    return {HowPlayed::How::file, Why::nothing, type};
}

HowPlayed as_stream(Why why, const Film& screened) {
    if (!can_write_fragments()) return {HowPlayed::How::none, why, {}};
    const bool sound = !screened.sound_codec.empty();
    const std::string type = screened.stream < 0 ? "audio/mp4; codecs=\"mp4a.40.2\""
                             : sound             ? "video/mp4; codecs=\"avc1.42c01f, mp4a.40.2\""
                                                 : "video/mp4; codecs=\"avc1.42c01f\"";
    return {HowPlayed::How::stream, why, type};
}

} // namespace

Outcome<HowPlayed> how_played(const std::string& path, const Film& screened, const FrameTimes& times,
                              const std::vector<Segment>& damage) {
    if (names_stills(path)) return as_stream(Why::stills, screened);
    const auto container = open_container(path, Admitted::films);
    if (!container) return tl::unexpected(container.error());
    HowPlayed how = own_file(path, *container->format, screened, times, damage);
    return how.how == HowPlayed::How::file ? how : as_stream(how.why, screened);
}

const char* name_of(HowPlayed::How how) {
    constexpr const char* names[] = {"file", "stream", "none"};
    return names[static_cast<int>(how)];
}

const char* name_of(HowPlayed::Why why) {
    constexpr const char* names[] = {"nothing", "stills", "container",  "picture", "sound",
                                     "streams", "turned", "interlaced", "times"};
    return names[static_cast<int>(why)];
}

Finding finding_for(const std::vector<Segment>& damage) {
    const bool again = std::any_of(damage.begin(), damage.end(), [](const Segment& segment) {
        return segment.label == "gap" && segment.detail.find("begin again") != std::string::npos;
    });
    return again ? Finding::by_counting : Finding::by_time;
}

} // namespace decoupage
