#include "signal/integral.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("sums over rectangles are those of their values, or squares") {
    const std::vector<std::uint8_t> values{1, 2, 3, 4, 5, 6};
    const Integral sums(values, 3, 2, Integral::Of::values), squares(values, 3, 2, Integral::Of::squares);
    CHECK(sums.sum(0, 0, 3, 2) == 21);
    CHECK(sums.sum(1, 0, 2, 1) == 5);
    CHECK(sums.sum(1, 1, 1, 1) == 5);
    CHECK(sums.sum(1, 1, 0, 1) == 0);
    CHECK(squares.sum(0, 1, 3, 1) == 77);
    CHECK(sums.stride() == 4);
}
