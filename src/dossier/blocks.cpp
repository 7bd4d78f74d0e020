#include "dossier/blocks.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <libdeflate.h>
#include <memory>
#include <new>

namespace decoupage {

namespace {

template <class Word>
using Words = std::array<Word, block_length>;
template <class Word>
using Planes = std::array<std::uint8_t, block_length * sizeof(Word)>;

struct Free {
    void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
    void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
};

template <class Made>
std::unique_ptr<Made, Free> made(Made* one) {
    if (one == nullptr) throw std::bad_alloc();
    return std::unique_ptr<Made, Free>(one);
}

/// Whether bytes hardly shrink, as the low ones of a noisy curve do: no code for single bytes would save an
/// eighth.
bool is_noise(std::span<const std::uint8_t> plane) {
    std::array<int, 256> counts{};
    for (const std::uint8_t byte : plane)
        ++counts[byte];
    double bits = 0;
    for (const int count : counts)
        if (count > 0) bits += count * std::log2(static_cast<double>(plane.size()) / count);
    return bits > 7.0 * static_cast<double>(plane.size());
}

/// Appends one zlib stream. Noise is stored as it is: it would cost more time than it saves room.
void shrink(std::span<const std::uint8_t> plane, std::vector<std::uint8_t>& packed) {
    thread_local const auto storing = made(libdeflate_alloc_compressor(0)),
                            shrinking = made(libdeflate_alloc_compressor(1));
    libdeflate_compressor* const by = (is_noise(plane) ? storing : shrinking).get();
    const std::size_t before = packed.size(), room = libdeflate_zlib_compress_bound(by, plane.size());
    packed.resize(before + room);
    packed.resize(before +
                  libdeflate_zlib_compress(by, plane.data(), plane.size(), packed.data() + before, room));
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
    thread_local const auto unpacking = made(libdeflate_alloc_decompressor());
    std::array<std::uint8_t, block_length> plane;
    std::fill(words.begin(), words.end(), Word{0});
    for (std::size_t byte = 0; byte < sizeof(Word); ++byte) {
        std::size_t used = 0;
        // It writes no more and no less than there are words, and checks the sum that zlib keeps.
        if (libdeflate_zlib_decompress_ex(unpacking.get(), packed.data(), packed.size(), plane.data(),
                                          words.size(), &used, nullptr) != LIBDEFLATE_SUCCESS)
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
