#include "bench/camera/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("a movement is close within two per cent or a twentieth of a per cent of the width") {
    CHECK(is_close({0.0204, 0, 0, 0}, {0.02, 0, 0, 0}));
    CHECK_FALSE(is_close({0.021, 0, 0, 0}, {0.02, 0, 0, 0}));
    CHECK(is_close({0.0004, 0, 0, 0}, {}));
    CHECK_FALSE(is_close({0, 0, 0, 0.0012}, {})); // at the edge half of it is seen
    CHECK(is_close({0, 0, 0.05, 0}, {}));
}

TEST_CASE("kappa and F1 of labels") {
    const Labels half{{"pan", "pan"}, {"static", "static"}, {"pan", "static"}, {"static", "pan"}};
    CHECK(kappa(half) == doctest::Approx(0));
    CHECK(f1(half, "pan") == doctest::Approx(0.5));
    const Labels all{{"pan", "pan"}, {"static", "static"}};
    CHECK(kappa(all) == doctest::Approx(1));
    CHECK(mean_f1(all) == doctest::Approx(1));
    CHECK(kappa({{"static", "static"}, {"static", "static"}, {"pan", "pan"}, {"pan", "static"}}) ==
          doctest::Approx(0.5));
    CHECK(kappa({}) == 0);
}

TEST_CASE("the label of a shot is that of the segment that shares most with it") {
    const Track track{"shot_movement", {{{0, 10}, "pan", 1, ""}, {{10, 50}, "minimal", 1, ""}}};
    CHECK(label_at(track, {5, 40}) == "static");
    CHECK(label_at(track, {0, 12}) == "pan");
    CHECK(label_at(track, {60, 70}) == "nothing");
}

TEST_CASE("shots that name a movement") {
    const auto shots = named_shots(R"({"shots": [{"first": 0, "end": 9, "movement": "tilt", "sure": false},
        {"first": 9, "end": 12, "kind": "black", "movement": "static"}, {"first": 12, "end": 20}]})");
    REQUIRE(shots.has_value());
    REQUIRE(shots->size() == 1);
    CHECK(shots->front().movement == "tilt");
    CHECK_FALSE(shots->front().sure);
    CHECK_FALSE(named_shots(R"({"shots": [{"first": "x"}]})").has_value());
}
