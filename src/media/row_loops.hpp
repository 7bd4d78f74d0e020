#pragma once
/// The inner loops of plane_sums: one row of samples, or one band of rows, at a time.

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace decoupage {

/// What a column of a band adds up to.
template <class Sample>
using ColumnSum = std::conditional_t<sizeof(Sample) == 1, std::uint16_t, std::uint32_t>;

/// Rows a band may have, so that its columns' sums fit their type, for signed arithmetic too.
inline constexpr int most_rows_of_a_band = 128;

/// Room after the last column that a loop may read and not use.
inline constexpr int spare_columns = 8;

template <class Sample>
struct LineFacts {
    std::uint32_t sum = 0;
    Sample most = 0;
};

/// One way to run the loops; all ways give the same bits.
template <class Sample>
struct RowLoops {
    /// Adds a row to the columns' sums.
    void (*add)(const Sample* row, int width, ColumnSum<Sample>* columns);
    /// The same, raises the columns' greatest samples to the row's, and gives the row's own sum and greatest.
    /// `stride`: bytes to the next row, for looking ahead.
    LineFacts<Sample> (*add_and_note)(const Sample* row, std::ptrdiff_t stride, int width,
                                      ColumnSum<Sample>* columns, Sample* most);
    /// Adds the columns' sums, cell by cell, into a row of cells.
    void (*add_cells)(const ColumnSum<Sample>* columns, const std::vector<int>& edges, std::uint32_t* cells);
};

template <class Sample>
RowLoops<Sample> plain_loops();
template <>
RowLoops<std::uint8_t> plain_loops();
template <>
RowLoops<std::uint16_t> plain_loops();

/// The fastest this machine has.
template <class Sample>
RowLoops<Sample> best_loops();
template <>
RowLoops<std::uint8_t> best_loops();
template <>
RowLoops<std::uint16_t> best_loops();

} // namespace decoupage
