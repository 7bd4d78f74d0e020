#include "dossier/blocks.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <zlib.h>

namespace decoupage {

namespace {

template <class Word>
using Words = std::array<Word, block_length>;
template <class Word>
using Planes = std::array<std::uint8_t, block_length * sizeof(Word)>;

/// Appends one zlib stream. Bytes that hardly shrink, as the low ones of a noisy curve, are stored as they
/// are: they would cost more time than they save room.
void shrink(std::span<const std::uint8_t> plane, std::vector<std::uint8_t>& packed) {
    const auto length = static_cast<uLong>(plane.size());
    const std::size_t before = packed.size();
    for (const int level : {Z_BEST_SPEED, Z_NO_COMPRESSION}) {
        uLongf room = compressBound(length);
        packed.resize(before + room);
        [[maybe_unused]] const int code =
            compress2(packed.data() + before, &room, plane.data(), length, level);
        assert(code == Z_OK);
        packed.resize(before + room);
        if (room < length - length / 8) return;
    }
}

/// All lowest bytes of the words as one stream, and so on to the highest, which are alike and shrink well.
template <class Word>
std::vector<std::uint8_t> fold(std::span<const Word> words) {
    std::array<std::uint8_t, block_length> plane;
    std::vector<std::uint8_t> packed;
    for (std::size_t byte = 0; byte < sizeof(Word); ++byte) {
        for (std::size_t i = 0; i < words.size(); ++i)
            plane[i] = static_cast<std::uint8_t>(words[i] >> (8 * byte));
        shrink(std::span(plane).first(words.size()), packed);
    }
    return packed;
}

template <class Word>
bool unfold(std::span<const std::uint8_t> packed, std::span<Word> words) {
    std::array<std::uint8_t, block_length> plane;
    std::fill(words.begin(), words.end(), Word{0});
    for (std::size_t byte = 0; byte < sizeof(Word); ++byte) {
        uLongf length = static_cast<uLongf>(words.size());
        uLong used = static_cast<uLong>(packed.size());
        // It never writes more than `length`, and checks the sum that zlib keeps.
        if (uncompress2(plane.data(), &length, packed.data(), &used) != Z_OK || length != words.size())
            return false;
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = static_cast<Word>(words[i] | static_cast<Word>(plane[i]) << (8 * byte));
        packed = packed.subspan(used);
    }
    return packed.empty();
}

/// Small numbers of either sign become small ones without.
std::uint64_t folded(std::uint64_t value) {
    return value << 1 ^ (0 - (value >> 63));
}
std::uint64_t unfolded(std::uint64_t value) {
    return value >> 1 ^ (0 - (value & 1));
}

} // namespace

std::vector<std::uint8_t> pack(std::span<const float> values) {
    assert(values.size() <= block_length);
    Words<std::uint16_t> words;
    const auto halves = std::span(words).first(values.size());
    to_half(values, halves);
    return fold<std::uint16_t>(halves);
}

bool unpack(std::span<const std::uint8_t> bytes, std::span<float> values) {
    Words<std::uint16_t> words;
    if (values.size() > block_length) return false;
    const auto halves = std::span(words).first(values.size());
    if (!unfold<std::uint16_t>(bytes, halves)) return false;
    from_half(halves, values);
    return true;
}

// Without sign, so that any bytes at all can be unpacked: the sums wrap.

std::vector<std::uint8_t> pack(std::span<const Time> times) {
    assert(times.size() <= block_length);
    Words<std::uint64_t> words;
    std::uint64_t last = 0, step = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto time = static_cast<std::uint64_t>(times[i].count());
        words[i] = folded(time - last - step);
        step = i == 0 ? 0 : time - last;
        last = time;
    }
    return fold<std::uint64_t>(std::span(words).first(times.size()));
}

bool unpack(std::span<const std::uint8_t> bytes, std::span<Time> times) {
    Words<std::uint64_t> words;
    if (times.size() > block_length || !unfold<std::uint64_t>(bytes, std::span(words).first(times.size())))
        return false;
    std::uint64_t last = 0, step = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const std::uint64_t time = last + step + unfolded(words[i]);
        step = i == 0 ? 0 : time - last;
        last = time;
        times[i] = Time{static_cast<std::int64_t>(time)};
    }
    return true;
}

} // namespace decoupage
