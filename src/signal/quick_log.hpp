#pragma once
/// A logarithm for many numbers at once.

#include <bit>
#include <cstdint>

namespace decoupage {

/// log2 of a positive, finite number, to 0.0001: without branches, so that loops over it are vectorised, and
/// the same on every machine.
constexpr float quick_log2(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    // As a number from sqrt(1/2) to sqrt(2), times a power of two.
    const std::uint32_t shifted = bits - 0x3f3504f3u;
    const auto power = static_cast<std::int32_t>(shifted) >> 23;
    const float rest = std::bit_cast<float>((shifted & 0x7fffffu) + 0x3f3504f3u);
    // log2(x) = 2 / ln 2 * artanh((x - 1) / (x + 1)).
    const float y = (rest - 1) / (rest + 1), square = y * y;
    return static_cast<float>(power) + y * (2.8853900F + square * (0.9617967F + square * 0.5770780F));
}

} // namespace decoupage
