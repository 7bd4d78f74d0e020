#pragma once
/// The k-th smallest entry of a matrix that is too large to write down, but whose rows and columns ascend.

#include <bit>
#include <cassert>
#include <cstdint>
#include <limits>
#include <numeric>

namespace decoupage {

namespace sorted_matrix {

/// Numbers in the order of their values, as whole numbers: between two of them lie all that a double can
/// hold.
inline std::int64_t place_of(double value) {
    const auto bits = std::bit_cast<std::int64_t>(value);
    return bits >= 0 ? bits : std::numeric_limits<std::int64_t>::min() - bits;
}
inline double value_at(std::int64_t place) {
    return std::bit_cast<double>(place >= 0 ? place : std::numeric_limits<std::int64_t>::min() - place);
}

/// How many entries are at most `limit`: one walk along the border between those and the others.
template <class Entry>
std::int64_t count_up_to(double limit, std::int64_t rows, std::int64_t columns, const Entry& entry) {
    std::int64_t count = 0;
    std::int64_t column = columns;
    for (std::int64_t row = 0; row < rows && column > 0; ++row) {
        while (column > 0 && entry(row, column - 1) > limit)
            --column;
        count += column;
    }
    return count;
}

} // namespace sorted_matrix

/// `entry(row, column)` must not fall along a row or down a column, and be finite; `k` counts from 0. Walks
/// the matrix's border some sixty times and keeps nothing: 64 (rows + columns) entries are asked for, and the
/// answer is one of them to the last bit.
template <class Entry>
double kth_entry(std::int64_t rows, std::int64_t columns, std::int64_t k, const Entry& entry) {
    using namespace sorted_matrix;
    assert(rows > 0 && columns > 0 && 0 <= k && k < rows * columns);
    std::int64_t low = place_of(entry(0, 0));
    std::int64_t high = place_of(entry(rows - 1, columns - 1));
    while (low < high) {
        const std::int64_t middle = std::midpoint(low, high); // rounds towards low
        if (count_up_to(value_at(middle), rows, columns, entry) > k)
            high = middle;
        else
            low = middle + 1;
    }
    return value_at(low);
}

/// The median of all entries: the mean of the two in the middle where their number is even.
template <class Entry>
double median_entry(std::int64_t rows, std::int64_t columns, const Entry& entry) {
    const std::int64_t entries = rows * columns;
    const double upper = kth_entry(rows, columns, entries / 2, entry);
    if (entries % 2 == 1) return upper;
    return (kth_entry(rows, columns, entries / 2 - 1, entry) + upper) / 2;
}

} // namespace decoupage
