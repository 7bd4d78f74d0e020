#include "signal/dot.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("sums of products of rows of any length") {
    for (std::size_t length = 0; length < 40; ++length) {
        std::vector<float> a(length), b(length);
        float expected = 0;
        for (std::size_t i = 0; i < length; ++i)
            a[i] = static_cast<float>(i + 1), b[i] = static_cast<float>(3 * i), expected += a[i] * b[i];
        CHECK(dot(a, b) == expected); // whole numbers: in any order the same
    }
}
