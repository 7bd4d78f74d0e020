#include "bench/setups/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("set-ups are read from their lines") {
    const auto setups = setups_in("# a comment\n\nclip sure 5 25\nclip unsure 15 35 55\n");
    REQUIRE(setups.has_value());
    REQUIRE(setups->size() == 2);
    CHECK((*setups)[1].frames == std::vector<Frame>{15, 35, 55});
    CHECK_FALSE((*setups)[1].sure);
    CHECK_FALSE(setups_in("clip maybe 5 25"));
    CHECK_FALSE(setups_in("clip sure 5 x"));
    CHECK_FALSE(setups_in("clip sure 5"));
}

TEST_CASE("a pair is found, invented, or neither where it is unsure") {
    const std::vector<FrameSpan> shots{{0, 10}, {10, 20}, {20, 30}, {30, 40}};
    const std::vector<TrueSetup> truth{{"", true, {5, 25}}, {"", false, {12, 35}}};
    const auto numbers = pairs_of({1, 2, 1, 2});
    const PairsJudged right = judged(numbers, shots, truth);
    CHECK(right.there == 1);
    CHECK(right.found == 1);
    CHECK(right.invented.empty());
    CHECK(right.f1() == 1);
    const PairsJudged wrong = judged({{0, 1}}, shots, truth);
    CHECK(wrong.found == 0);
    CHECK(wrong.invented == std::vector<ShotPair>{{0, 1}});
    CHECK(wrong.f1() == 0);
}

TEST_CASE("a shot is the one nearest to its frame, and no shot is its own partner") {
    const std::vector<FrameSpan> shots{{0, 10}, {14, 20}};
    CHECK(judged({}, shots, {{"", true, {11, 13}}}).there == 1);
    CHECK(judged({}, shots, {{"", true, {3, 11}}}).there == 0);
}
