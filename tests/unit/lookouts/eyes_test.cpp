#include "lookouts/eyes.hpp"
#include "lookouts/gaze.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::lookouts;

namespace {

/// A strip of skin with an eye on either side: a white field with an iris in it, `aside` pixels off its
/// middle.
EyePair drawn_eyes(int aside) {
    EyePair pair{Plane<std::uint8_t>(EyeFinder::strip_width, EyeFinder::strip_height), {32, 28}, {72, 28}};
    const auto lies_in = [](int x, int y, int wide, int high) {
        return x * x * high * high + y * y * wide * wide <= wide * wide * high * high;
    };
    for (int y = 0; y < pair.strip.height; ++y)
        for (int x = 0; x < pair.strip.width; ++x) {
            std::uint8_t& level = pair.strip.at(x, y);
            level = 140;
            for (const int middle : {32, 72}) {
                if (lies_in(x - middle, y - 28, 9, 5)) level = 220;
                if (lies_in(x - middle, y - 28, 9, 5) && lies_in(x - middle - aside, y - 28, 4, 4))
                    level = 30;
            }
        }
    return pair;
}

} // namespace

TEST_CASE("where the irises lie further to the right, the gaze goes further to the right") {
    CHECK(gaze(drawn_eyes(3)).aside > gaze(drawn_eyes(0)).aside + 3);
    CHECK(gaze(drawn_eyes(0)).aside > gaze(drawn_eyes(-3)).aside + 3);
}

TEST_CASE("light and contrast hardly change the gaze") {
    const EyePair plain = drawn_eyes(2);
    EyePair darker = plain;
    for (std::uint8_t& level : darker.strip.values)
        level = static_cast<std::uint8_t>(level / 2 + 20);
    CHECK(gaze(darker).aside == doctest::Approx(gaze(plain).aside).epsilon(0.15));
}

TEST_CASE("in an empty face, and in one too small, no eyes are found") {
    const auto finder = EyeFinder::installed();
    if (!finder) return;
    Plane<std::uint8_t> grey(512, 288);
    grey.values.assign(grey.values.size(), 120);
    CHECK_FALSE(finder->eyes(grey, {0.4F, 0.2F, 0.2F, 0.5F}));
    CHECK_FALSE(finder->eyes(grey, {-0.1F, -0.2F, 0.4F, 0.9F}));
    CHECK_FALSE(finder->eyes(grey, {0.4F, 0.2F, 0.05F, 0.1F}));
}
