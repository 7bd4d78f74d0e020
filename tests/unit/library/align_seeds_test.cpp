#include "library/align_seeds.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr double a_second = 8;

/// Where `one` seconds lie in a print that runs `speed` times faster, if it begins `offset` seconds later.
AlignSeed seed(double one, double speed, double offset, double looked_at) {
    return {static_cast<std::size_t>(one * a_second),
            static_cast<std::size_t>((one / speed + offset) * a_second * looked_at), 0.9f};
}

} // namespace

TEST_CASE("seeds speak for a speed though they lie on several lines, with strays among them") {
    for (const double speed : {1.0, 25.0 / 24, 24.0 / 25}) {
        std::vector<AlignSeed> seeds;
        for (int i = 0; i < 40; ++i)
            seeds.push_back(seed(10.0 * i, speed, i < 25 ? 3 : -20, speed));
        for (int i = 0; i < 20; ++i)
            seeds.push_back(seed(20.0 * i, speed, 17.0 * ((i * 7) % 11), speed));
        CHECK(vote_for_speed(seeds, a_second, speed).speed == doctest::Approx(speed).epsilon(0.0015));
    }
    CHECK(vote_for_speed({}, a_second, 1).weight == 0);
}

TEST_CASE("a speed that is met is preferred, unless another fits much better") {
    std::vector<AlignSeed> seeds;
    for (int i = 0; i < 60; ++i)
        seeds.push_back(seed(10.0 * i, 1.012, 0, 1));
    CHECK(vote_for_speed(seeds, a_second, 1).speed == doctest::Approx(1.012).epsilon(0.001));
}
