#pragma once
/// How curves and times lie in a dossier: blocks of 4,096 values, each packed by itself. Curves as half
/// floats, times as the change of the step from frame to frame; bytes of equal weight together, then zlib.

#include "time/clock.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage {

inline constexpr std::size_t block_length = 4096;
/// No packed block is longer.
inline constexpr std::size_t longest_block = block_length * sizeof(std::int64_t) + 1024;

std::vector<std::uint8_t> pack(std::span<const float> values);
std::vector<std::uint8_t> pack(std::span<const Time> times);

/// Fills all of `values`; false if the bytes do not hold just so many.
bool unpack(std::span<const std::uint8_t> bytes, std::span<float> values);
bool unpack(std::span<const std::uint8_t> bytes, std::span<Time> times);

} // namespace decoupage
