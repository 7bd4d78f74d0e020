#include "media/box_levels.hpp"

#include "signal/vectors.hpp"

#include <algorithm>
#include <optional>

namespace decoupage {
namespace {

/// One row of cells: those of `rows` rows of cells, one after another.
DECOUPAGE_INLINE void add_rows_any(const std::uint32_t* __restrict from, int rows, std::size_t across,
                                   double* __restrict cells) {
    for (std::size_t x = 0; x < across; ++x)
        cells[x] = from[x];
    for (int row = 1; row < rows; ++row) {
        from += across;
        for (std::size_t x = 0; x < across; ++x)
            cells[x] += from[x];
    }
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 void add_rows_avx2(const std::uint32_t* from, int rows, std::size_t across, double* cells) {
    add_rows_any(from, rows, across, cells);
}
#endif

/// All rows of cells that a row of boxes is made of.
void add_rows_of_cells(const PlaneSums& sums, const Cuts::Box& box, std::vector<double>& cells) {
    const std::uint32_t* from = sums.cells.data() + std::size_t(box.first_cell) * cells.size();
    const int rows = box.end_cell - box.first_cell;
#if DECOUPAGE_HAS_AVX2
    if (has_avx2()) return add_rows_avx2(from, rows, cells.size(), cells.data());
#endif
    add_rows_any(from, rows, cells.size(), cells.data());
}

void add_cells(const std::vector<Cuts::Box>& across, const std::vector<double>& cells,
               std::vector<double>& boxes) {
    for (std::size_t x = 0; x < across.size(); ++x) {
        boxes[x] = 0;
        for (int cell = across[x].first_cell; cell < across[x].end_cell; ++cell)
            boxes[x] += cells[cell];
    }
}

bool one_to_one(const std::vector<Cuts::Box>& boxes, int cells) {
    return static_cast<int>(boxes.size()) == cells &&
           std::all_of(boxes.begin(), boxes.end(),
                       [](const auto& box) { return box.end_cell - box.first_cell == 1; });
}

/// The scales of one row of boxes, side by side.
struct RowScales {
    RowScales(const std::vector<Cuts::Box>& across, int height, const Coding& coding) {
        for (const Cuts::Box& box : across) {
            const LevelScale scale(coding, static_cast<double>(box.pixels) * height);
            zeros.push_back(scale.zero);
            factors.push_back(scale.factor);
        }
    }
    std::vector<double> zeros, factors;
};

} // namespace

Plane<std::int16_t> box_levels(const PlaneSums& sums, int cells_across, const std::vector<Cuts::Box>& across,
                               const std::vector<Cuts::Box>& down, const Coding& coding) {
    Plane<std::int16_t> plane(static_cast<int>(across.size()), static_cast<int>(down.size()));
    std::vector<double> cells(cells_across), boxes(across.size());
    const bool cells_are_boxes = one_to_one(across, cells_across);
    // Rows of boxes have at most two heights.
    const int usual_height = down.front().pixels;
    const RowScales usual(across, usual_height, coding);
    std::optional<RowScales> other;
    for (int y = 0; y < plane.height; ++y) {
        if (down[y].pixels != usual_height && !other) other.emplace(across, down[y].pixels, coding);
        const RowScales& scales = down[y].pixels == usual_height ? usual : *other;
        add_rows_of_cells(sums, down[y], cells);
        if (!cells_are_boxes) add_cells(across, cells, boxes);
        const std::span<std::int16_t> levels(plane.values.data() + std::size_t(y) * plane.width,
                                             across.size());
        nearest_levels(cells_are_boxes ? cells : boxes, scales.zeros, scales.factors, coding, levels);
    }
    return plane;
}

std::vector<std::uint8_t> line_bytes(const std::vector<std::uint32_t>& sums, int samples,
                                     const Coding& coding) {
    const LevelScale scale(coding, samples);
    const std::vector<double> zeros(sums.size(), scale.zero), factors(sums.size(), scale.factor);
    std::vector<std::int16_t> levels(sums.size());
    nearest_levels(std::vector<double>(sums.begin(), sums.end()), zeros, factors, coding, levels);
    std::vector<std::uint8_t> bytes(sums.size());
    to_bytes(levels, bytes);
    return bytes;
}

} // namespace decoupage
