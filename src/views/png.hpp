#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace decoupage {

/// The bytes of a PNG file: 8-bit RGB, rows from the top, `pixels` holding width * height * 3 values.
/// Packed with little effort: for drawings.
std::string png(int width, int height, std::span<const std::uint8_t> pixels);

} // namespace decoupage
