#pragma once
/// The loops in which most of the meter's time goes: blocks of a later picture beside an earlier one, moved.

#include <array>
#include <cstddef>
#include <cstdint>

namespace decoupage::camera_movement {

/// Cells of a block, row by row, eight or sixteen to a row: levels, and slopes (twice the change by a cell).
struct BlockCells {
    const std::int16_t *level, *across, *down;
    int width = 8, rows = 6; ///< width: a multiple of 8
};

/// Where the block lies in the earlier picture: at `first` and further by a share of a cell.
struct Moved {
    const std::int16_t* first;
    std::ptrdiff_t to_next_row;       ///< from one row of the block to the next
    std::ptrdiff_t width;             ///< of the earlier picture
    std::int16_t right = 0, down = 0; ///< in 1/32768 of a cell
};

/// Sums over a block of earlier less later level, in quarters; and of its products.
struct Unlike {
    std::int32_t sum = 0, square = 0, across = 0, down = 0;
    friend bool operator==(const Unlike&, const Unlike&) = default;
};

Unlike unlike(const BlockCells& block, const Moved& earlier);
Unlike unlike_plainly(const BlockCells& block, const Moved& earlier);

/// Sums over a block of slopes, of levels and of their products.
struct Slopes {
    std::int32_t across = 0, down = 0, across_across = 0, across_down = 0, down_down = 0;
    std::int32_t level = 0, square = 0;
    friend bool operator==(const Slopes&, const Slopes&) = default;
};

Slopes slopes(const BlockCells& block);
Slopes slopes_plainly(const BlockCells& block);

} // namespace decoupage::camera_movement
