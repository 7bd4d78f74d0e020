#include "library/overlap.hpp"
#include "support/chance.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("frames over which several stretches lie count once") {
    const Overlap overlap({{10, 20}, {15, 30}, {40, 50}});
    CHECK(overlap.share({0, 10}) == 0);
    CHECK(overlap.share({0, 20}) == 0.5);
    CHECK(overlap.share({20, 60}) == 0.5);
    CHECK(overlap.share({12, 12}) == 1);
    CHECK(overlap.share({30, 30}) == 0);
}

TEST_CASE("a cut lies in the span that holds its frame") {
    const Overlap overlap({{25, 25}});
    CHECK(overlap.share({0, 25}) == 0);
    CHECK(overlap.share({25, 30}) == 1);
}

TEST_CASE("shares are as counting frame by frame gives them") {
    support::each_round(50, [](support::Chance& chance) {
        std::vector<FrameSpan> stretches;
        std::vector<bool> in(120);
        for (int n = chance.between(0, 6); n > 0; --n) {
            const Frame first = chance.between(0, 99), end = first + chance.between(1, 20);
            stretches.push_back({first, end});
            for (Frame frame = first; frame < end; ++frame)
                in[static_cast<std::size_t>(frame)] = true;
        }
        const Overlap overlap(stretches);
        const Frame first = chance.between(0, 90), end = first + chance.between(1, 30);
        int count = 0;
        for (Frame frame = first; frame < end; ++frame)
            count += in[static_cast<std::size_t>(frame)];
        CHECK(overlap.share({first, end}) ==
              doctest::Approx(static_cast<double>(count) / static_cast<double>(end - first)));
    });
}
