#include "signal/histogram.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a histogram counts every level once, whatever the number of levels") {
    for (std::size_t length : {0, 1, 7, 8, 9, 1000}) {
        std::vector<std::uint8_t> levels;
        Histogram expected{};
        for (std::size_t i = 0; i < length; ++i) {
            levels.push_back(static_cast<std::uint8_t>(i % 3 == 0 ? 255 : i * 37));
            ++expected[levels.back()];
        }
        CHECK(histogram(levels) == expected);
    }
}
