#pragma once
/// Exact sums over boxes of one plane of samples, made in a single pass over its rows. Integers throughout,
/// so the plain and the vector code give the same bits.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace decoupage {

/// One plane as a decoder leaves it: samples of one byte (8 bits) or two (9 to 16 bits, native order). Not
/// owned.
struct Samples {
    const std::uint8_t* first = nullptr; ///< the first sample of the top row
    std::ptrdiff_t stride = 0;           ///< bytes from one row to the next; may be negative
    int width = 0;
    int height = 0;
    int bytes = 1; ///< a sample
};

/// A length cut into boxes in one or two ways at once: into the coarsest cells of which the boxes of each way
/// are whole numbers. Box i of n begins at floor(i * length / n) and has at least one pixel, so where there
/// are fewer pixels than boxes, boxes share pixels.
struct Cuts {
    struct Box {
        int first_cell = 0;
        int end_cell = 0;
        int pixels = 0;
    };
    std::vector<int> edges; ///< of the cells: 0 ... length
    std::vector<Box> fine;
    std::vector<Box> coarse; ///< empty if cut in one way only

    int cells() const { return static_cast<int>(edges.size()) - 1; }
};

/// `coarse` may be 0. `length` and `fine` are at least 1.
Cuts cut(int length, int fine, int coarse);

/// What one pass over a plane gives.
struct PlaneSums {
    std::vector<std::uint32_t> cells; ///< row after row
    std::vector<std::uint32_t> row_sum, row_most, column_sum, column_most;
};

enum class Lines {
    left_out, ///< cells only: for chroma
    summed,   ///< cells, and the sum and the greatest sample of every row and column
};

/// Planes may have at most 65,535 rows and columns. `sums` is sized by it, and reused from frame to frame.
void sum_plane(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines, PlaneSums& sums);

/// The same without vector instructions; for tests.
void sum_plane_plainly(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines,
                       PlaneSums& sums);

} // namespace decoupage
