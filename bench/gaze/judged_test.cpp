#include "bench/gaze/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage::bench;

TEST_CASE("looks into the lens are right, wrong, or not told") {
    GazeJudged all;
    all.add(true, 0.9);
    all.add(true, 0.4);
    all.add(false, 0.6);
    all.add(false, 0.1);
    all.add(true, {});
    CHECK(all.faces == 5);
    CHECK(all.measured == 4);
    CHECK(all.accuracy() == doctest::Approx(0.5));
    CHECK(all.precision() == doctest::Approx(0.5));
    CHECK(all.recall() == doctest::Approx(0.5));
    CHECK(all.order() == doctest::Approx(0.75));
}

TEST_CASE("without both kinds their order is chance") {
    GazeJudged all;
    CHECK(all.accuracy() == 0);
    all.add(true, 0.9);
    CHECK(all.order() == 0.5);
}
