#pragma once
/// A small picture to be drawn with, for people.

#include <cstdint>
#include <vector>

namespace decoupage {

/// Red, green and blue of each pixel, rows from the top.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels; ///< width * height * 3
};

} // namespace decoupage
