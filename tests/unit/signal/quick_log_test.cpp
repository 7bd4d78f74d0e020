#include "signal/quick_log.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("the quick logarithm is right to 0.0001, for tiny and for huge numbers") {
    for (float value = 1e-30F; value < 1e30F; value *= 1.037F)
        CHECK(std::abs(quick_log2(value) - std::log2(value)) < 1e-4F);
}

TEST_CASE("whole powers of two are whole") {
    CHECK(quick_log2(1) == 0);
    CHECK(quick_log2(8) == 3);
    CHECK(quick_log2(0.25F) == -2);
}
