#pragma once
/// What a frame is compared by, and how one frame may lie on another.

#include "film/proxy.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace decoupage::freeze_frames {

/// The grid of a frame, smoothed so that it can be moved by parts of a cell; levels as in Proxy::grid.
struct SmoothPicture {
    std::array<std::int16_t, grid_width * grid_height> cells{};
    std::int16_t at(int x, int y) const { return cells[static_cast<std::size_t>(y * grid_width + x)]; }
    const std::int16_t* row(int y) const { return cells.data() + y * grid_width; }
    std::int16_t* row(int y) { return cells.data() + y * grid_width; }
};

SmoothPicture smooth(const Proxy& frame);

/// Where a place of the later picture lies in the earlier: `scale * place + (right, down)`, in cells from the
/// middle. A camera that comes nearer has a scale below 1.
struct View {
    double scale = 1, right = 0, down = 0;
};

/// The view through `later` and then through `earlier`.
View through(const View& later, const View& earlier);

} // namespace decoupage::freeze_frames
