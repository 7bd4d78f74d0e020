#include "film/boxes.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("boxes share what lies in both, of what lies in either") {
    CHECK(common_share({0, 0, 1, 1}, {0, 0, 1, 1}) == doctest::Approx(1));
    CHECK(common_share({0, 0, 1, 1}, {0.5f, 0, 1, 1}) == doctest::Approx(1.0 / 3));
    CHECK(common_share({0, 0, 0.2f, 0.2f}, {0.5f, 0.5f, 0.2f, 0.2f}) == 0);
}
