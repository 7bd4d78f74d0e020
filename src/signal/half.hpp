#pragma once
/// Half floats (IEEE 754 binary16): 11 significant bits, at most 65,504. In software, so that every machine
/// gives the same bits; without branches, so that loops over them are vectorised.

#include <bit>
#include <cstdint>
#include <span>

namespace decoupage {

/// To the nearest half float, ties to the even one. From 65,520 on: infinity. NaN stays NaN.
constexpr std::uint16_t to_half(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const std::uint32_t sign = bits >> 16 & 0x8000u;
    const std::uint32_t size = bits & 0x7fffffffu;
    // Below 2^-14 the sum with 0.5 is itself rounded to a multiple of 2^-24, the step of the smallest half
    // floats.
    const std::uint32_t small = std::bit_cast<std::uint32_t>(std::bit_cast<float>(size) + 0.5f) - 0x3f000000u;
    const std::uint32_t usual = (size - 0x38000000u + 0xfffu + (size >> 13 & 1u)) >> 13;
    const std::uint32_t large = size > 0x7f800000u ? 0x7e00u : 0x7c00u;
    const std::uint32_t finite = size < 0x38800000u ? small : usual;
    return static_cast<std::uint16_t>(sign | (size < 0x477ff000u ? finite : large));
}

/// Exact.
constexpr float from_half(std::uint16_t half) {
    const std::uint32_t sign = (half & 0x8000u) << 16;
    const std::uint32_t size = half & 0x7fffu;
    const std::uint32_t small =
        std::bit_cast<std::uint32_t>(static_cast<float>(static_cast<std::int32_t>(size)) * 0x1p-24f);
    const std::uint32_t usual = (size << 13) + 0x38000000u;
    const std::uint32_t large = (size << 13) | 0x7f800000u;
    const std::uint32_t finite = size < 0x400u ? small : usual;
    return std::bit_cast<float>(sign | (size < 0x7c00u ? finite : large));
}

/// Of the same length.
void to_half(std::span<const float> values, std::span<std::uint16_t> halves);
void from_half(std::span<const std::uint16_t> halves, std::span<float> values);

/// What values become when they are kept and read back.
void round_to_half(std::span<float> values);

} // namespace decoupage
