#include "exchange/ruler.hpp"
#include "round_trip.hpp"
#include "support/even_times.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

TEST_CASE("milliseconds give every frame back, at every usual rate") {
    for (const Rate rate : usual_rates) {
        const FrameTimes times = even_times(10'000, rate);
        const Ruler ruler(times, milliseconds);
        for (Frame frame = 0; frame <= times.frames(); ++frame)
            REQUIRE(ruler.frame(ruler.tick(frame)) == frame);
    }
}

TEST_CASE("a tick between two frames is the nearer one's; beyond the film, its end") {
    const FrameTimes times = even_times(10, {25, 1}); // 40 ms each
    const Ruler ruler(times, milliseconds);
    CHECK(ruler.frame(59) == 1);
    CHECK(ruler.frame(61) == 2);
    CHECK(ruler.frame(-5) == 0);
    CHECK(ruler.frame(100'000) == 10);
}

TEST_CASE("of frames that share a tick, the one that was said holds as long as nobody moves the tick") {
    const FrameTimes times({Time{0}, Time{0}, Time{0}, std::chrono::seconds(1)}, std::chrono::seconds(2));
    const Ruler ruler(times, milliseconds);
    CHECK(ruler.frame(0) == 0);
    CHECK(ruler.frame(0, 2) == 2);
    CHECK(ruler.frame(1000, 2) == 3);
    CHECK(ruler.ticks({1, 1}) == Ticks{0, 1});
    CHECK(ruler.span({0, 1}, FrameSpan{1, 1}) == FrameSpan{1, 1});
    CHECK(ruler.span({0, 1000}, FrameSpan{1, 1}) == FrameSpan{1, 3});
}

TEST_CASE("frame for frame, time stamps do not count") {
    const FrameTimes times({Time{0}, Time{0}, Time{9}}, Time{10});
    const Ruler ruler = Ruler::frame_for_frame(times);
    for (Frame frame = 0; frame <= 3; ++frame)
        CHECK(ruler.frame(ruler.tick(frame)) == frame);
}
