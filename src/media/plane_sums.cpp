#include "media/plane_sums.hpp"

#include <algorithm>
#include <cassert>
#include <type_traits>

namespace decoupage {
namespace {

#define DECOUPAGE_INLINE inline __attribute__((always_inline))

/// Rows that can be added up in 16 bits without overflow, for samples of 8.
constexpr int most_rows_at_once = 256;

template <class Sample>
using ColumnSum = std::conditional_t<sizeof(Sample) == 1, std::uint16_t, std::uint32_t>;

template <class Sample>
DECOUPAGE_INLINE void add_row(const Sample* __restrict row, int width,
                              ColumnSum<Sample>* __restrict columns) {
    for (int x = 0; x < width; ++x)
        columns[x] = static_cast<ColumnSum<Sample>>(columns[x] + row[x]);
}

template <class Sample>
DECOUPAGE_INLINE void raise_to_row(const Sample* __restrict row, int width, Sample* __restrict most) {
    for (int x = 0; x < width; ++x)
        most[x] = row[x] > most[x] ? row[x] : most[x];
}

template <class Sample>
DECOUPAGE_INLINE std::uint32_t sum_of(const Sample* row, int width) {
    std::uint32_t sum = 0;
    for (int x = 0; x < width; ++x)
        sum += row[x];
    return sum;
}

template <class Sample>
DECOUPAGE_INLINE Sample most_of(const Sample* row, int width) {
    Sample most = 0;
    for (int x = 0; x < width; ++x)
        most = row[x] > most ? row[x] : most;
    return most;
}

/// Adds the columns' sums into one row of cells.
template <class Column>
DECOUPAGE_INLINE void add_cells(const Column* columns, const std::vector<int>& edges, std::uint64_t* cells) {
    for (std::size_t cell = 0; cell + 1 < edges.size(); ++cell) {
        std::uint64_t sum = 0;
        for (int x = edges[cell]; x < edges[cell + 1]; ++x)
            sum += columns[x];
        cells[cell] += sum;
    }
}

template <class Sample>
DECOUPAGE_INLINE void sum_samples(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines,
                                  PlaneSums& sums) {
    const int width = samples.width;
    std::vector<ColumnSum<Sample>> band(width);
    std::vector<Sample> most(lines == Lines::summed ? width : 0);
    for (int cell = 0; cell < rows.cells(); ++cell) {
        int y = rows.edges[cell];
        while (y < rows.edges[cell + 1]) {
            const int end = std::min(y + most_rows_at_once, rows.edges[cell + 1]);
            std::fill(band.begin(), band.end(), ColumnSum<Sample>{0});
            for (; y < end; ++y) {
                const auto* row = reinterpret_cast<const Sample*>(samples.first + y * samples.stride);
                add_row(row, width, band.data());
                if (lines == Lines::left_out) continue;
                raise_to_row(row, width, most.data());
                sums.row_sum[y] = sum_of(row, width);
                sums.row_most[y] = most_of(row, width);
            }
            add_cells(band.data(), columns.edges, sums.cells.data() + std::size_t(cell) * columns.cells());
            if (lines == Lines::summed)
                for (int x = 0; x < width; ++x)
                    sums.column_sum[x] += band[x];
        }
    }
    std::copy(most.begin(), most.end(), sums.column_most.begin());
}

DECOUPAGE_INLINE void sum_any(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines,
                              PlaneSums& sums) {
    assert(columns.edges.back() == samples.width && rows.edges.back() == samples.height);
    sums.cells.assign(std::size_t(columns.cells()) * rows.cells(), 0);
    const bool whole = lines == Lines::summed;
    sums.row_sum.assign(whole ? samples.height : 0, 0);
    sums.row_most.assign(whole ? samples.height : 0, 0);
    sums.column_sum.assign(whole ? samples.width : 0, 0);
    sums.column_most.assign(whole ? samples.width : 0, 0);
    if (samples.bytes == 1)
        sum_samples<std::uint8_t>(samples, columns, rows, lines, sums);
    else
        sum_samples<std::uint16_t>(samples, columns, rows, lines, sums);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) void sum_plane_avx2(const Samples& samples, const Cuts& columns,
                                                    const Cuts& rows, Lines lines, PlaneSums& sums) {
    sum_any(samples, columns, rows, lines, sums);
}
#endif

int box_edge(int box, int boxes, int length) {
    return static_cast<int>(static_cast<std::int64_t>(box) * length / boxes);
}

std::vector<Cuts::Box> boxes_of_cells(int length, int boxes, const std::vector<int>& edges) {
    std::vector<Cuts::Box> result(boxes);
    const auto cell_at = [&](int pixel) {
        return static_cast<int>(std::lower_bound(edges.begin(), edges.end(), pixel) - edges.begin());
    };
    for (int box = 0; box < boxes; ++box) {
        const int first = box_edge(box, boxes, length);
        const int end = std::max(first + 1, box_edge(box + 1, boxes, length));
        result[box] = {cell_at(first), cell_at(end), end - first};
    }
    return result;
}

} // namespace

Cuts cut(int length, int fine, int coarse) {
    assert(length >= 1 && fine >= 1 && coarse >= 0);
    Cuts cuts;
    for (const int boxes : {fine, coarse})
        for (int box = 0; box < boxes; ++box)
            cuts.edges.push_back(box_edge(box, boxes, length));
    cuts.edges.push_back(length);
    std::sort(cuts.edges.begin(), cuts.edges.end());
    cuts.edges.erase(std::unique(cuts.edges.begin(), cuts.edges.end()), cuts.edges.end());
    cuts.fine = boxes_of_cells(length, fine, cuts.edges);
    cuts.coarse = boxes_of_cells(length, coarse, cuts.edges);
    return cuts;
}

void sum_plane(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines, PlaneSums& sums) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return sum_plane_avx2(samples, columns, rows, lines, sums);
#endif
    sum_plane_plainly(samples, columns, rows, lines, sums);
}

void sum_plane_plainly(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines,
                       PlaneSums& sums) {
    sum_any(samples, columns, rows, lines, sums);
}

} // namespace decoupage
