#pragma once
/// Values by their place in order of size, for medians and the like.

#include <cstddef>
#include <cstdint>
#include <span>

namespace decoupage {

/// The value that would stand at `place` if the values were in order. None is below 0, and they are at most
/// 32,767.
std::int16_t ranked(std::span<const std::int16_t> values, std::size_t place);

} // namespace decoupage
