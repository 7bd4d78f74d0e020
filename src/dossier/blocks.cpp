#include "dossier/blocks.hpp"

#include "signal/half.hpp"

#include <array>
#include <cassert>
#include <zlib.h>

namespace decoupage {

namespace {

template <class Word>
using Words = std::array<Word, block_length>;
template <class Word>
using Planes = std::array<std::uint8_t, block_length * sizeof(Word)>;

/// The lowest bytes of all words first, the highest last: the high ones are alike and shrink well.
template <class Word>
std::vector<std::uint8_t> shrink(std::span<const Word> words) {
    Planes<Word> planes;
    std::uint8_t* out = planes.data();
    for (std::size_t byte = 0; byte < sizeof(Word); ++byte)
        for (const Word word : words)
            *out++ = static_cast<std::uint8_t>(word >> (8 * byte));
    const uLong length = static_cast<uLong>(words.size() * sizeof(Word));
    uLongf room = compressBound(length);
    std::vector<std::uint8_t> bytes(room);
    [[maybe_unused]] const int code = compress2(bytes.data(), &room, planes.data(), length, Z_BEST_SPEED);
    assert(code == Z_OK);
    bytes.resize(room);
    return bytes;
}

template <class Word>
bool unfold(std::span<const std::uint8_t> bytes, std::span<Word> words) {
    if (words.size() > block_length) return false;
    Planes<Word> planes;
    const uLong length = static_cast<uLong>(words.size() * sizeof(Word));
    uLongf room = length;
    if (uncompress(planes.data(), &room, bytes.data(), static_cast<uLong>(bytes.size())) != Z_OK)
        return false;
    if (room != length) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Word word = 0;
        for (std::size_t byte = 0; byte < sizeof(Word); ++byte)
            word = static_cast<Word>(word | static_cast<Word>(planes[byte * words.size() + i]) << (8 * byte));
        words[i] = word;
    }
    return true;
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
    return shrink<std::uint16_t>(halves);
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
    return shrink<std::uint64_t>(std::span(words).first(times.size()));
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
