#include "bench/motifs/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage::bench;

namespace {

const std::vector<Heard> heard{{1, 10, 20}, {2, 30, 45}, {1, 60, 70}, {2, 80, 95}, {3, 100, 110}};

} // namespace

TEST_CASE("a theme is found where both hearings are in one motif") {
    const auto right = judged(heard, {{"A", 11, 20}, {"A", 60, 72}, {"B", 30, 45}});
    CHECK(right.there == 2);
    CHECK(right.found == 1);
    CHECK(right.false_pairs == 0);
    CHECK(right.edge_seconds == std::vector<double>{1, 0, 0, 2});
}

TEST_CASE("hearings of two themes in one motif are a false pair, and so is what no theme is heard in") {
    CHECK(judged(heard, {{"A", 10, 20}, {"A", 100, 110}}).false_pairs == 1);
    CHECK(judged(heard, {{"A", 10, 20}, {"A", 60, 70}, {"A", 100, 110}}).false_pairs == 1);
    CHECK(judged(heard, {{"A", 10, 20}, {"A", 200, 210}}).false_pairs == 1);
    CHECK(judged(heard, {{"A", 10, 20}, {"A", 18.5, 28}}).false_pairs == 1);
}

TEST_CASE("a false pair that is told twice is one") {
    CHECK(judged(heard, {{"A", 10, 20}, {"A", 100, 110}, {"B", 11, 19}, {"B", 101, 109}}).false_pairs == 1);
}

TEST_CASE("one theme twice within one hearing is neither found nor false") {
    const auto within = judged(heard, {{"A", 30, 36}, {"A", 38, 44}});
    CHECK(within.found == 0);
    CHECK(within.false_pairs == 0);
}
