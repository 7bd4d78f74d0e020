#include "views/zlib_stream.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace decoupage {

namespace {

constexpr std::size_t least_match = 3, longest_match = 258, furthest = 32'768;

/// A value written as a code and how far it lies above the least value of that code.
struct Step {
    int least, extra_bits;
};

// The codes of lengths (from 257 on) and of distances, RFC 1951, 3.2.5.
constexpr std::array<Step, 29> lengths{
    {{3, 0},  {4, 0},  {5, 0},  {6, 0},   {7, 0},   {8, 0},   {9, 0},   {10, 0},  {11, 1}, {13, 1},
     {15, 1}, {17, 1}, {19, 2}, {23, 2},  {27, 2},  {31, 2},  {35, 3},  {43, 3},  {51, 3}, {59, 3},
     {67, 4}, {83, 4}, {99, 4}, {115, 4}, {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}}};
constexpr std::array<Step, 30> distances{
    {{1, 0},     {2, 0},     {3, 0},     {4, 0},      {5, 1},      {7, 1},     {9, 2},     {13, 2},
     {17, 3},    {25, 3},    {33, 4},    {49, 4},     {65, 5},     {97, 5},    {129, 6},   {193, 6},
     {257, 7},   {385, 7},   {513, 8},   {769, 8},    {1025, 9},   {1537, 9},  {2049, 10}, {3073, 10},
     {4097, 11}, {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}}};

/// One block with the fixed codes of the standard.
class Packed {
public:
    Packed() {
        bits(1, 1); // the last block
        bits(1, 2); // with fixed codes
    }

    void literal(unsigned char byte) { symbol(byte); }

    void match(std::size_t length, std::size_t distance) {
        const auto [length_code, length_rest] = coded(lengths, static_cast<int>(length));
        symbol(257 + length_code);
        bits(static_cast<std::uint32_t>(length_rest),
             lengths[static_cast<std::size_t>(length_code)].extra_bits);
        const auto [code, rest] = coded(distances, static_cast<int>(distance));
        code_bits(static_cast<std::uint32_t>(code), 5);
        bits(static_cast<std::uint32_t>(rest), distances[static_cast<std::size_t>(code)].extra_bits);
    }

    std::string end() && {
        symbol(256);
        if (held_ > 0) bytes_ += static_cast<char>(hold_);
        return std::move(bytes_);
    }

private:
    template <std::size_t Count>
    static std::pair<int, int> coded(const std::array<Step, Count>& steps, int value) {
        const auto after = std::upper_bound(steps.begin(), steps.end(), value,
                                            [](int number, const Step& step) { return number < step.least; });
        const auto step = after - 1;
        return {static_cast<int>(step - steps.begin()), value - step->least};
    }

    void symbol(int number) {
        const auto code = static_cast<std::uint32_t>(number);
        if (number < 144)
            code_bits(0x30 + code, 8);
        else if (number < 256)
            code_bits(0x190 + code - 144, 9);
        else if (number < 280)
            code_bits(code - 256, 7);
        else
            code_bits(0xC0 + code - 280, 8);
    }

    /// Codes are written from their highest bit on, all else from the lowest.
    void code_bits(std::uint32_t code, int count) {
        for (int bit = count - 1; bit >= 0; --bit)
            bits(code >> bit & 1, 1);
    }

    void bits(std::uint32_t value, int count) {
        hold_ |= value << held_;
        held_ += count;
        for (; held_ >= 8; held_ -= 8, hold_ >>= 8)
            bytes_ += static_cast<char>(hold_ & 0xFF);
    }

    std::string bytes_;
    std::uint32_t hold_ = 0;
    int held_ = 0;
};

std::size_t place_of(std::string_view content, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(content[i]));
    };
    return ((byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2)) * 2'654'435'761u) >> 17;
}

std::string packed(std::string_view content) {
    Packed block;
    std::vector<std::size_t> seen(std::size_t{1} << 15, content.size()); // where three bytes stood last
    for (std::size_t at = 0; at < content.size();) {
        std::size_t length = 0, distance = 0;
        if (at + least_match <= content.size()) {
            std::size_t& last = seen[place_of(content, at)];
            if (last < at && at - last <= furthest) {
                const std::size_t most = std::min(longest_match, content.size() - at);
                while (length < most && content[last + length] == content[at + length])
                    ++length;
                distance = at - last;
            }
            last = at;
        }
        if (length >= least_match) {
            block.match(length, distance);
            at += length;
        } else {
            block.literal(static_cast<unsigned char>(content[at++]));
        }
    }
    return std::move(block).end();
}

} // namespace

std::string zlib_stream(std::string_view content) {
    std::uint32_t first = 1, second = 0; // Adler-32
    for (const char byte : content) {
        first = (first + static_cast<unsigned char>(byte)) % 65'521;
        second = (second + first) % 65'521;
    }
    std::string stream = "\x78\x01" + packed(content);
    for (const std::uint32_t half : {second, first})
        for (const int shift : {8, 0})
            stream += static_cast<char>(half >> shift & 0xFF);
    return stream;
}

} // namespace decoupage
