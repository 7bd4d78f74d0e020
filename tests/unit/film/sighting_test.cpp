#include "film/sighting.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a film is looked at every half second, whatever its rate") {
    CHECK(look_step(24) == 12);
    CHECK(look_step(24000.0 / 1001) == 12);
    CHECK(look_step(25) == 13);
    CHECK(look_step(60) == 30);
    CHECK(look_step(1) == 1);
    CHECK(look_step(0) == 12);
    CHECK(look_step(1e9) == 12);
    CHECK(look_step(std::numeric_limits<double>::quiet_NaN()) == 12);
}
