#include "signal/sorted_matrix.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("entries come by their order of size, negative ones and equal ones too") {
    const std::vector<std::vector<double>> matrix{{-3, -1, -1, 0}, {-2, -0.5, 2, 2}, {0, 1, 2, 1e300}};
    const std::vector<double> sorted{-3, -2, -1, -1, -0.5, 0, 0, 1, 2, 2, 2, 1e300};
    const auto entry = [&](std::int64_t row, std::int64_t column) {
        return matrix[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    for (std::size_t k = 0; k < sorted.size(); ++k)
        CHECK(kth_entry(3, 4, static_cast<std::int64_t>(k), entry) == sorted[k]);
    CHECK(median_entry(3, 4, entry) == 0);
    CHECK(median_entry(1, 3, entry) == -1);
    CHECK(median_entry(1, 1, entry) == -3);
}
