// Programmes of EBU Tech 3341 and 3342, told in tenths of a second.

#include "signal/gated_loudness.hpp"
#include "signal/loudness.hpp"

#include <initializer_list>
#include <utility>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// So many seconds at each level.
std::vector<float> programme(std::initializer_list<std::pair<int, float>> parts) {
    std::vector<float> levels;
    for (const auto& [seconds, level] : parts)
        levels.insert(levels.end(), static_cast<std::size_t>(seconds) * 10, level);
    return levels;
}

} // namespace

TEST_CASE("integrated loudness of the cases of Tech 3341 is as it says, within 0.1 LU") {
    const auto near = [](float level) { return doctest::Approx(level).epsilon(0.1 / 23); };
    CHECK(integrated_loudness(programme({{20, -23.0F}})) == near(-23));
    CHECK(integrated_loudness(programme({{20, -33.0F}})) == near(-33));
    CHECK(integrated_loudness(programme({{10, -36.0F}, {60, -23.0F}, {10, -36.0F}})) == near(-23));
    CHECK(integrated_loudness(programme(
              {{10, -72.0F}, {10, -36.0F}, {60, -23.0F}, {10, -36.0F}, {10, -72.0F}})) == near(-23));
    CHECK(integrated_loudness(programme({{20, -26.0F}, {20, -20.0F}, {20, -26.0F}})) ==
          doctest::Approx(-23).epsilon(0.02)); // 20.1 s of the middle one in the case itself
}

TEST_CASE("the loudness range of the cases of Tech 3342 is as it says, within 1 LU") {
    const auto near = [](float range) { return doctest::Approx(range).epsilon(1.0 / range); };
    CHECK(loudness_range(programme({{20, -20.0F}, {20, -30.0F}})) == near(10));
    CHECK(loudness_range(programme({{20, -20.0F}, {20, -15.0F}})) == near(5));
    CHECK(loudness_range(programme({{20, -40.0F}, {20, -20.0F}})) == near(20));
    CHECK(loudness_range(programme({{20, -50.0F}, {20, -35.0F}, {20, -20.0F}, {20, -35.0F}, {20, -50.0F}})) ==
          near(15));
}

TEST_CASE("of silence, and of too little, nothing is said") {
    CHECK(integrated_loudness({}) == lowest_level);
    CHECK(integrated_loudness(programme({{20, -120.0F}})) == lowest_level);
    CHECK(loudness_range({}) == 0);
    CHECK(loudness_range(programme({{2, -20.0F}})) == 0);
    CHECK(sliding_loudness(programme({{1, -20.0F}}), 4).size() == 7);
}
