#include "exchange/timecode.hpp"
#include "round_trip.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

constexpr Rate ntsc{30000, 1001}, double_ntsc{60000, 1001}, film{24000, 1001}, pal{25, 1};

std::string at(std::int64_t frame, Rate rate) {
    return timecode_text(frame, rate, usual_drop(rate));
}

} // namespace

TEST_CASE("drop-frame timecode leaves out two numbers at each minute, but not at each tenth") {
    CHECK(at(0, ntsc) == "00:00:00;00");
    CHECK(at(1799, ntsc) == "00:00:59;29");
    CHECK(at(1800, ntsc) == "00:01:00;02");
    CHECK(at(3597, ntsc) == "00:01:59;29");
    CHECK(at(3598, ntsc) == "00:02:00;02");
    CHECK(at(17981, ntsc) == "00:09:59;29");
    CHECK(at(17982, ntsc) == "00:10:00;00");
    CHECK(at(107892, ntsc) == "01:00:00;00");
    CHECK(at(3600, double_ntsc) == "00:01:00;04");
    CHECK(at(215784, double_ntsc) == "01:00:00;00");
}

TEST_CASE("other rates drop nothing") {
    CHECK(at(1440, film) == "00:01:00:00");
    CHECK(at(1500, pal) == "00:01:00:00");
    CHECK(timecode_text(1800, ntsc, DropFrame::no) == "00:01:00:00");
}

TEST_CASE("each frame of a day has a timecode of its own, and is found by it") {
    for (const Rate rate : {ntsc, film, pal})
        for (std::int64_t frame = 0; frame < 24 * 3600 * 24; frame += 997)
            REQUIRE(timecode_frame(at(frame, rate), rate, usual_drop(rate)) == frame);
    for (std::int64_t frame = 0; frame < 40'000; ++frame)
        REQUIRE(timecode_frame(at(frame, ntsc), ntsc, DropFrame::yes) == frame);
}

TEST_CASE("a semicolon says by itself that numbers are dropped") {
    CHECK(timecode_frame("00:01:00;02", ntsc, DropFrame::no) == 1800);
    CHECK(timecode_frame("00:01:00:02", ntsc, DropFrame::no) == 1802);
    CHECK(timecode_frame("00:01:00:02", ntsc, DropFrame::yes) == 1800);
}

TEST_CASE("what is no timecode is none") {
    for (const char* text : {"", "00:00:00", "00:00:00:25", "24:00:00:00", "00:60:00:00", "0a:00:00:00",
                             "00:00:00:00:00", "-1:00:00:00", "::::", "000:00:00:00"})
        CHECK_FALSE(timecode_frame(text, pal, DropFrame::no));
}
