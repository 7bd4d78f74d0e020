#include "media/plane_sums.hpp"

#include "media/row_loops.hpp"

#include <algorithm>
#include <cassert>

namespace decoupage {
namespace {

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

template <class Sample>
void sum_samples(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines, PlaneSums& sums,
                 const RowLoops<Sample>& loops) {
    const int width = samples.width;
    std::vector<ColumnSum<Sample>> band(width + spare_columns);
    std::vector<Sample> most(sums.column_most.size());
    const auto add_row = [&](int y) {
        const auto* row = reinterpret_cast<const Sample*>(samples.first + y * samples.stride);
        if (lines == Lines::left_out) return loops.add(row, width, band.data());
        const LineFacts<Sample> facts =
            loops.add_and_note(row, samples.stride, width, band.data(), most.data());
        sums.row_sum[y] = facts.sum;
        sums.row_most[y] = facts.most;
    };
    for (int cell = 0; cell < rows.cells(); ++cell) {
        for (int y = rows.edges[cell]; y < rows.edges[cell + 1];) {
            const int end = std::min(y + most_rows_of_a_band, rows.edges[cell + 1]);
            std::fill(band.begin(), band.end(), ColumnSum<Sample>{0});
            for (; y < end; ++y)
                add_row(y);
            loops.add_cells(band.data(), columns.edges,
                            sums.cells.data() + std::size_t(cell) * columns.cells());
            for (std::size_t x = 0; x < sums.column_sum.size(); ++x)
                sums.column_sum[x] += band[x];
        }
    }
    std::copy(most.begin(), most.end(), sums.column_most.begin());
}

void make_room(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines, PlaneSums& sums) {
    assert(columns.edges.back() == samples.width && rows.edges.back() == samples.height);
    const bool whole = lines == Lines::summed;
    sums.cells.assign(std::size_t(columns.cells()) * rows.cells(), 0);
    sums.row_sum.assign(whole ? samples.height : 0, 0);
    sums.row_most.assign(whole ? samples.height : 0, 0);
    sums.column_sum.assign(whole ? samples.width : 0, 0);
    sums.column_most.assign(whole ? samples.width : 0, 0);
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
    make_room(samples, columns, rows, lines, sums);
    if (samples.bytes == 1)
        sum_samples(samples, columns, rows, lines, sums, best_loops<std::uint8_t>());
    else
        sum_samples(samples, columns, rows, lines, sums, best_loops<std::uint16_t>());
}

void sum_plane_plainly(const Samples& samples, const Cuts& columns, const Cuts& rows, Lines lines,
                       PlaneSums& sums) {
    make_room(samples, columns, rows, lines, sums);
    if (samples.bytes == 1)
        sum_samples(samples, columns, rows, lines, sums, plain_loops<std::uint8_t>());
    else
        sum_samples(samples, columns, rows, lines, sums, plain_loops<std::uint16_t>());
}

} // namespace decoupage
