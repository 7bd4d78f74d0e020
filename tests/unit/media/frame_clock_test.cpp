#include "media/frame_clock.hpp"

#include <chrono>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr Time second = std::chrono::seconds(1);
constexpr Time frame = second / 25;

} // namespace

TEST_CASE("stamps are kept, counted from the film's start") {
    FrameClock clock(3 * second, frame);
    CHECK(clock.place(3 * second + frame, frame).time == frame);
    CHECK(clock.place(3 * second + 2 * frame, frame).time == 2 * frame);
    CHECK(clock.end() == 3 * frame);
    CHECK_FALSE(clock.variable_rate());
}

TEST_CASE("a first frame before the start is the start") {
    FrameClock clock(3 * second, frame);
    CHECK(clock.place(2 * second, frame).time == Time{0});
    CHECK(clock.place(2 * second + frame, frame).time == frame);
}

TEST_CASE("a missing stamp follows the frame before") {
    FrameClock clock(std::nullopt, frame);
    CHECK(clock.place(std::nullopt, Time{0}).time == Time{0});
    CHECK(clock.place(std::nullopt, 3 * frame).time == frame);
    CHECK(clock.place(std::nullopt, Time{0}).time == 4 * frame);
    CHECK(clock.place(5 * frame, Time{0}).time == 5 * frame);
}

TEST_CASE("a stamp that falls back a little shares the time of the frame before") {
    FrameClock clock(Time{0}, frame);
    clock.place(Time{0}, frame);
    clock.place(3 * frame, frame);
    const FrameClock::Place place = clock.place(2 * frame, frame);
    CHECK(place.time == 3 * frame);
    CHECK_FALSE(place.oddity.empty());
    CHECK(clock.place(4 * frame, frame).oddity.empty());
}

TEST_CASE("stamps that begin again go on from there") {
    FrameClock clock(Time{0}, frame);
    clock.place(Time{0}, frame);
    clock.place(frame, frame);
    CHECK_FALSE(clock.place(9 * second, frame).oddity.empty());
    CHECK(clock.place(Time{0}, frame).time == 9 * second + frame);
    CHECK(clock.place(frame, frame).time == 9 * second + 2 * frame);
    CHECK(clock.place(frame, frame).oddity.empty());
}

TEST_CASE("a gap is more than a second and more than five frames") {
    FrameClock clock(Time{0}, frame);
    clock.place(Time{0}, frame);
    CHECK(clock.place(frame + second, frame).oddity.empty());
    CHECK_FALSE(clock.place(3 * frame + 2 * second, frame).oddity.empty());

    FrameClock slow(Time{0}, second);
    slow.place(Time{0}, second);
    CHECK(slow.place(6 * second, second).oddity.empty());
    CHECK_FALSE(slow.place(13 * second, second).oddity.empty());
}

TEST_CASE("a frame that says it is shown long leaves no gap") {
    FrameClock clock(Time{0}, frame);
    clock.place(Time{0}, 20 * second);
    CHECK(clock.place(20 * second, frame).oddity.empty());
    CHECK(clock.variable_rate());
}

TEST_CASE("stamps beyond all sense do no harm") {
    constexpr Time most{std::numeric_limits<std::int64_t>::max()};
    FrameClock clock(-most, frame);
    Time before{0};
    for (const Time stamp : {-most, most, Time{0}, most, -most, -most, most, most}) {
        const FrameClock::Place place = clock.place(stamp, most);
        CHECK(place.time >= before);
        before = place.time;
    }
    CHECK(clock.end() >= before);
}
