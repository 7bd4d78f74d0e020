#include "time/clock.hpp"

#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("the clock is exact for the rates of film, television and sound") {
    CHECK(from_ticks(24, 1, 24) == Time(705'600'000));
    CHECK(from_ticks(1, 1001, 24000) == Time(29'429'400));
    CHECK(from_ticks(44'100, 1, 44'100) == Time(705'600'000));
    CHECK(from_ticks(48'000, 1, 48'000) == Time(705'600'000));
}

TEST_CASE("ticks beyond the clock saturate") {
    const auto most = std::numeric_limits<std::int64_t>::max();
    CHECK(from_ticks(most, 1, 1) == Time::max());
    CHECK(from_ticks(-most, 1, 1) == -Time::max());
}

TEST_CASE("ticks are rounded to the nearest flick, on either side of zero") {
    CHECK(from_ticks(1, 1, 1'411'200'001) == Time(0)); // just under half a flick
    CHECK(from_ticks(1, 1, 1'411'200'000) == Time(1));
    CHECK(from_ticks(-1, 1, 1'411'200'000) == Time(-1));
    CHECK(from_ticks(-1, 1001, 24000) == -from_ticks(1, 1001, 24000));
    CHECK(from_ticks(5, 1, 0) == Time(0)); // a stream without a time base
    CHECK(from_ticks(0, 1001, 24000) == Time(0));
}

TEST_CASE("a rate is exact as a fraction") {
    CHECK(Rate{24000, 1001}.frames_per_second() == doctest::Approx(23.976).epsilon(1e-4));
    CHECK(Rate{}.frames_per_second() == 0.0);
}

TEST_CASE("spans are half-open") {
    const FrameSpan span{10, 20};
    CHECK(span.contains(10));
    CHECK_FALSE(span.contains(20));
    CHECK(FrameSpan{10, 10}.empty());
    CHECK(shared_frames(span, {15, 30}) == 5);
    CHECK(shared_frames(span, {20, 30}) == 0);
}

TEST_CASE("times are written as people write them") {
    CHECK(clock_text(from_ticks(5824, 1, 1)) == "1:37:04");
    CHECK(clock_text(from_ticks(2224, 1, 1)) == "37:04");
    CHECK(clock_text(from_ticks(4, 1, 1)) == "0:04");
    CHECK(clock_text(from_ticks(5824 * 24 + 12, 1, 24), Rate{24, 1}) == "1:37:04.12");
    CHECK(clock_text(from_ticks(3600, 1, 1)) == "1:00:00");
    CHECK(clock_text(from_ticks(-61, 1, 1)) == "-1:01");
    CHECK(clock_text(from_ticks(23, 1001, 24000), Rate{24000, 1001}) == "0:00.23");
    CHECK(length_text(from_ticks(147, 1, 10)) == "14.7");
    CHECK(length_text(from_ticks(146, 1, 100)) == "1.46");
}
