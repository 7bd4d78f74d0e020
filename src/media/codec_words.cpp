#include "media/codec_words.hpp"

#include <cstdint>
#include <cstdio>
#include <span>

namespace decoupage {
namespace {

std::span<const std::uint8_t> head_of(const AVCodecParameters& coded) {
    if (coded.extradata == nullptr || coded.extradata_size <= 0) return {};
    return {coded.extradata, static_cast<std::size_t>(coded.extradata_size)};
}

template <class... Values>
std::string written(const char* form, Values... values) {
    char text[40];
    std::snprintf(text, sizeof text, form, values...);
    return text;
}

/// Profile, constraints and level: the first three bytes of the sequence's parameters, in either layout.
std::optional<std::string> h264_words(const AVCodecParameters& coded) {
    const auto head = head_of(coded);
    if (head.size() >= 4 && head[0] == 1) return written("avc1.%02x%02x%02x", head[1], head[2], head[3]);
    for (std::size_t i = 0; i + 7 <= head.size(); ++i)
        if (head[i] == 0 && head[i + 1] == 0 && head[i + 2] == 1 && (head[i + 3] & 31) == 7)
            return written("avc1.%02x%02x%02x", head[i + 4], head[i + 5], head[i + 6]);
    return std::nullopt;
}

/// AV1 Codec ISO Media File Format Binding, 5: from the record, if it is there.
std::optional<std::string> av1_words(const AVCodecParameters& coded) {
    const auto head = head_of(coded);
    if (head.size() < 4 || head[0] != 0x81) return std::nullopt;
    const int bits = head[2] & 0x40 ? (head[2] & 0x20 ? 12 : 10) : 8;
    return written("av01.%d.%02d%c.%02d", head[1] >> 5, head[1] & 31, head[2] & 0x80 ? 'H' : 'M', bits);
}

} // namespace

std::optional<std::string> codec_words(const AVCodecParameters& coded) {
    switch (coded.codec_id) {
    case AV_CODEC_ID_H264:
        return h264_words(coded);
    case AV_CODEC_ID_AV1:
        return av1_words(coded);
    case AV_CODEC_ID_VP8:
        return "vp8";
    case AV_CODEC_ID_VP9:
        return coded.profile <= 0 ? std::optional<std::string>("vp09.00.41.08") : std::nullopt;
    case AV_CODEC_ID_AAC:
        return written("mp4a.40.%d", coded.profile >= 0 && coded.profile < 64 ? coded.profile + 1 : 2);
    case AV_CODEC_ID_MP3:
        return "mp4a.6b";
    case AV_CODEC_ID_OPUS:
        return "opus";
    case AV_CODEC_ID_VORBIS:
        return "vorbis";
    case AV_CODEC_ID_FLAC:
        return "flac";
    default:
        return std::nullopt;
    }
}

} // namespace decoupage
