#include "signal/sha256.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace decoupage {

namespace {

using Words = std::array<std::uint32_t, 8>;

/// The first 32 bits after the point of the roots of the first primes, from which the standard takes its
/// numbers.
template <std::size_t count>
std::array<std::uint32_t, count> root_bits(long double (*root)(long double)) {
    std::array<std::uint32_t, count> bits{};
    std::size_t found = 0;
    for (int number = 2; found < count; ++number) {
        bool prime = true;
        for (int factor = 2; factor * factor <= number; ++factor)
            prime = prime && number % factor != 0;
        if (!prime) continue;
        const long double value = root(static_cast<long double>(number));
        bits[found++] = static_cast<std::uint32_t>((value - std::floor(value)) * 4294967296.0L);
    }
    return bits;
}

void take_block(Words& state, const unsigned char* block) {
    static const auto constants = root_bits<64>(std::cbrt);
    std::array<std::uint32_t, 64> w{};
    for (std::size_t i = 0; i < 16; ++i)
        for (std::size_t byte = 0; byte < 4; ++byte)
            w[i] = w[i] << 8 | block[4 * i + byte];
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t early = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3;
        const std::uint32_t late = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + early + w[i - 7] + late;
    }
    auto [a, b, c, d, e, f, g, h] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t one = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                  ((e & f) ^ (~e & g)) + constants[i] + w[i];
        const std::uint32_t two =
            (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
        h = g, g = f, f = e, e = d + one, d = c, c = b, b = a, a = one + two;
    }
    const Words after{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < 8; ++i)
        state[i] += after[i];
}

} // namespace

std::string sha256(std::string_view bytes) {
    std::string padded(bytes);
    padded += '\x80';
    while (padded.size() % 64 != 56)
        padded += '\0';
    for (int shift = 56; shift >= 0; shift -= 8)
        padded += static_cast<char>(static_cast<std::uint64_t>(bytes.size()) * 8 >> shift & 0xFF);
    Words state = root_bits<8>(std::sqrt);
    for (std::size_t at = 0; at < padded.size(); at += 64)
        take_block(state, reinterpret_cast<const unsigned char*>(padded.data()) + at);
    std::string digest;
    for (const std::uint32_t word : state)
        for (int shift = 24; shift >= 0; shift -= 8)
            digest += static_cast<char>(word >> shift & 0xFF);
    return digest;
}

} // namespace decoupage
