#include "media/promised_size.hpp"

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <limits>
#include <optional>

namespace decoupage {
namespace {

/// A file read at places, past whose end there is nothing.
class Bytes {
public:
    explicit Bytes(const std::string& path) : file_(path, std::ios::binary) {
        std::error_code error;
        size_ = std::filesystem::file_size(path, error);
        if (error) size_ = 0;
    }
    std::uint64_t size() const { return size_; }

    template <std::size_t Count>
    std::optional<std::array<std::uint8_t, Count>> at(std::uint64_t place) {
        std::array<std::uint8_t, Count> bytes{};
        file_.clear();
        file_.seekg(static_cast<std::streamoff>(place));
        file_.read(reinterpret_cast<char*>(bytes.data()), Count);
        if (file_.gcount() != Count) return std::nullopt;
        return bytes;
    }

private:
    std::ifstream file_;
    std::uint64_t size_ = 0;
};

template <std::size_t Count>
std::uint64_t big_endian(const std::array<std::uint8_t, Count>& bytes, std::size_t first, std::size_t count) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = value << 8 | bytes[first + i];
    return value;
}

std::uint64_t past_end(std::uint64_t end, std::uint64_t size) {
    return end > size ? end - size : 0;
}

/// Boxes one after another: 32 bits of size, 32 of type; size 1: 64 bits of size follow; size 0: to the end.
std::uint64_t missing_of_boxes(Bytes& file) {
    constexpr int most_boxes = 100'000; // a fragment of 2 s has two of them: 28 hours
    std::uint64_t place = 0;
    for (int box = 0; box < most_boxes && place + 8 <= file.size(); ++box) {
        const auto head = file.at<8>(place);
        if (!head) return 0;
        std::uint64_t length = big_endian(*head, 0, 4);
        if (length == 0) return 0;
        if (length == 1) {
            const auto longer = file.at<8>(place + 8);
            if (!longer) return 8;
            length = big_endian(*longer, 0, 8);
        }
        if (length < 8 || length > std::numeric_limits<std::int64_t>::max() - place) return 0;
        place += length;
    }
    return past_end(place, file.size());
}

std::uint64_t missing_of_riff(Bytes& file) {
    const auto head = file.at<8>(0);
    if (!head) return 0;
    const std::uint64_t length =
        (*head)[4] | (*head)[5] << 8 | (*head)[6] << 16 | std::uint64_t{(*head)[7]} << 24;
    // What is written to a pipe says 0 or all ones.
    if (length == 0 || length >= 0xFFFFFF00) return 0;
    return past_end(8 + length, file.size());
}

/// A number of EBML: the zeros before the first one bit say how many bytes follow. Nothing for "unknown".
struct EbmlSize {
    std::uint64_t value = 0;
    std::uint64_t bytes = 1;
    bool known = true;
};

std::optional<EbmlSize> ebml_size(Bytes& file, std::uint64_t place) {
    const auto first = file.at<1>(place);
    if (!first || (*first)[0] == 0) return std::nullopt;
    EbmlSize size{(*first)[0], 1, true};
    std::uint64_t mark = 0x80;
    for (; (size.value & mark) == 0; mark >>= 1)
        ++size.bytes;
    size.value &= mark - 1;
    bool all_ones = size.value == mark - 1;
    for (std::uint64_t i = 1; i < size.bytes; ++i) {
        const auto byte = file.at<1>(place + i);
        if (!byte) return std::nullopt;
        all_ones = all_ones && (*byte)[0] == 0xFF;
        size.value = size.value << 8 | (*byte)[0];
    }
    size.known = !all_ones;
    return size;
}

std::uint64_t missing_of_matroska(Bytes& file) {
    const auto head = ebml_size(file, 4);
    if (!head || head->value > file.size()) return 0;
    const std::uint64_t place = 4 + head->bytes + head->value;
    const auto id = file.at<4>(place);
    if (!id || big_endian(*id, 0, 4) != 0x18538067) return 0;
    const auto segment = ebml_size(file, place + 4);
    if (!segment || !segment->known) return 0;
    return past_end(place + 4 + segment->bytes + segment->value, file.size());
}

/// The header's partition pack names the place of the footer's, once the file was closed.
std::uint64_t missing_of_mxf(Bytes& file) {
    constexpr std::uint64_t key_bytes = 16, footer_field = 24;
    const auto first = file.at<1>(key_bytes);
    if (!first) return 0;
    // A length under 128 is one byte; else the first says how many follow.
    const std::uint64_t length_bytes = (*first)[0] < 0x80 ? 1 : 1 + ((*first)[0] & 0x7F);
    const auto footer = file.at<8>(key_bytes + length_bytes + footer_field);
    if (!footer) return 0;
    const std::uint64_t place = big_endian(*footer, 0, 8);
    if (place == 0 || place > std::numeric_limits<std::int64_t>::max()) return 0;
    return past_end(place + key_bytes, file.size());
}

} // namespace

std::uint64_t missing_bytes(const std::string& path) {
    Bytes file(path);
    const auto head = file.at<8>(0);
    if (!head) return 0;
    if (big_endian(*head, 0, 4) == 0x1A45DFA3) return missing_of_matroska(file);
    if (std::memcmp(head->data(), "RIFF", 4) == 0) return missing_of_riff(file);
    if (big_endian(*head, 0, 4) == 0x060E2B34) return missing_of_mxf(file);
    for (const char* type : {"ftyp", "moov", "mdat", "wide", "free", "skip", "styp"})
        if (std::memcmp(head->data() + 4, type, 4) == 0) return missing_of_boxes(file);
    return 0;
}

std::string bytes_text(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " byte" : " bytes");
}

} // namespace decoupage
