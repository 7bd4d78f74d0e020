#include "analysers/freeze_frames/picture.hpp"

#include <algorithm>

namespace decoupage::freeze_frames {

namespace {

constexpr int width = grid_width, height = grid_height;

} // namespace

SmoothPicture smooth(const Proxy& frame) {
    SmoothPicture picture;
    // Sixteen times the greatest level fits in 16 bits without a sign: eight cells are one instruction.
    std::array<std::uint16_t, 1 + width + 1> row{};
    for (int y = 0; y < height; ++y) {
        const std::int16_t *above = frame.grid.row(std::max(0, y - 1)).data(),
                           *here = frame.grid.row(y).data(),
                           *below = frame.grid.row(std::min(height - 1, y + 1)).data();
        for (std::size_t x = 0; x < width; ++x)
            row[x + 1] = static_cast<std::uint16_t>(above[x] + 2 * here[x] + below[x]);
        row[0] = row[1], row[width + 1] = row[width];
        std::int16_t* cells = picture.row(y);
        for (std::size_t x = 0; x < width; ++x) {
            const auto sum = static_cast<std::uint16_t>(row[x] + 2 * row[x + 1] + row[x + 2] + 8);
            cells[x] = static_cast<std::int16_t>(sum >> 4);
        }
    }
    return picture;
}

View through(const View& later, const View& earlier) {
    return {earlier.scale * later.scale, earlier.scale * later.right + earlier.right,
            earlier.scale * later.down + earlier.down};
}

} // namespace decoupage::freeze_frames
