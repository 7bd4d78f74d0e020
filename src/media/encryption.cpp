#include "media/encryption.hpp"

#include <fstream>
#include <vector>

namespace decoupage {
namespace {

constexpr std::size_t looked_at = 2 << 20;

std::vector<std::uint8_t> head_of(const std::string& path) {
    std::vector<std::uint8_t> bytes(looked_at);
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

/// Most of the packets seen must be marked: bytes that look like the head of a packet occur by chance.
struct Marks {
    int packets = 0, scrambled = 0;
    bool most() const { return scrambled * 2 > packets; }
};

/// Packets of a programme stream (ISO/IEC 13818-1, 2.4.3.6): PES_scrambling_control of picture packets.
Marks marks_of_programme(const std::vector<std::uint8_t>& bytes) {
    Marks marks;
    for (std::size_t i = 0; i + 7 <= bytes.size(); ++i) {
        const bool picture =
            bytes[i] == 0 && bytes[i + 1] == 0 && bytes[i + 2] == 1 && (bytes[i + 3] & 0xF0) == 0xE0;
        if (!picture || (bytes[i + 6] & 0xC0) != 0x80) continue;
        ++marks.packets;
        marks.scrambled += (bytes[i + 6] & 0x30) != 0;
    }
    return marks;
}

/// Packets of a transport stream (the same, 2.4.3.2): transport_scrambling_control, of 188 or 192 bytes each.
Marks marks_of_transport(const std::vector<std::uint8_t>& bytes) {
    constexpr std::uint8_t sync = 0x47;
    for (const std::size_t length : {188, 192})
        for (const std::size_t first : {0, 4}) {
            Marks marks;
            std::size_t i = first;
            for (; i + 4 <= bytes.size() && bytes[i] == sync; i += length) {
                ++marks.packets;
                marks.scrambled += (bytes[i + 3] & 0x80) != 0;
            }
            if (marks.packets > 4) return marks;
        }
    return {};
}

} // namespace

bool is_encrypted(const AVStream& stream) {
    for (const std::uint32_t tag : {MKTAG('e', 'n', 'c', 'v'), MKTAG('d', 'r', 'm', 'i')})
        if (stream.codecpar->codec_tag == tag) return true;
    return av_stream_get_side_data(&stream, AV_PKT_DATA_ENCRYPTION_INIT_INFO, nullptr) != nullptr;
}

bool is_scrambled(const std::string& path, const std::string& container) {
    if (container == "mpeg") return marks_of_programme(head_of(path)).most();
    if (container == "mpegts") return marks_of_transport(head_of(path)).most();
    return false;
}

} // namespace decoupage
