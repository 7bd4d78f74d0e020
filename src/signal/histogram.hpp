#pragma once
/// How often each level occurs.

#include <array>
#include <cstdint>
#include <span>

namespace decoupage {

using Histogram = std::array<std::uint32_t, 256>;

Histogram histogram(std::span<const std::uint8_t> levels);

} // namespace decoupage
