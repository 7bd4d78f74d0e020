#include "media/closed_key.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

namespace decoupage {
namespace {

using Bytes = std::span<const std::uint8_t>;

/// Bytes of the length before each unit, as the codec's record in MP4 and Matroska has it; 0 where units are
/// parted by start codes instead.
std::size_t length_bytes(const AVCodecParameters& coded) {
    const std::size_t at = coded.codec_id == AV_CODEC_ID_H264 ? 4 : 21;
    const Bytes record(coded.extradata, coded.extradata ? static_cast<std::size_t>(coded.extradata_size) : 0);
    return record.size() > at && record[0] == 1 ? (record[at] & 3U) + 1 : 0;
}

/// The first byte of each unit of a packet is shown to `found` until it says true.
template <class Found>
bool any_unit(Bytes packet, std::size_t length, Found found) {
    if (length == 0) {
        for (std::size_t i = 0; i + 3 < packet.size(); ++i)
            if (packet[i] == 0 && packet[i + 1] == 0 && packet[i + 2] == 1 && found(packet[i + 3]))
                return true;
        return false;
    }
    while (packet.size() > length) {
        std::size_t unit = 0;
        for (std::size_t i = 0; i < length; ++i)
            unit = unit << 8 | packet[i];
        if (found(packet[length])) return true;
        packet = packet.subspan(length);
        packet = packet.subspan(std::min(unit, packet.size()));
    }
    return false;
}

} // namespace

bool may_be_cut(const AVCodecParameters& coded) {
    if (coded.field_order > AV_FIELD_PROGRESSIVE) return false;
    switch (coded.codec_id) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_HEVC:
    case AV_CODEC_ID_MPEG4:
    case AV_CODEC_ID_VP9:
    case AV_CODEC_ID_FFV1:
        return true;
    default: {
        const AVCodecDescriptor* codec = avcodec_descriptor_get(coded.codec_id);
        return codec != nullptr && (codec->props & AV_CODEC_PROP_INTRA_ONLY) != 0;
    }
    }
}

bool is_closed_key(const AVPacket& packet, const AVCodecParameters& coded) {
    if (!(packet.flags & AV_PKT_FLAG_KEY)) return false;
    const Bytes bytes(packet.data, static_cast<std::size_t>(packet.size));
    switch (coded.codec_id) {
    case AV_CODEC_ID_H264:
        return any_unit(bytes, length_bytes(coded), [](std::uint8_t head) { return (head & 31) == 5; });
    case AV_CODEC_ID_HEVC:
        return any_unit(bytes, length_bytes(coded), [](std::uint8_t head) {
            const int kind = head >> 1 & 63;
            return kind >= 16 && kind <= 21;
        });
    default:
        return true;
    }
}

} // namespace decoupage
