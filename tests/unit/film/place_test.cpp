#include "film/place.hpp"
#include "support/even_times.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const Rate rate{24, 1};
const FrameTimes times = support::even_times(3 * 3600 * 24, rate);

Frame place(std::string_view text) {
    const auto found = place_named(text, times, rate);
    return found ? *found : -1;
}

} // namespace

TEST_CASE("digits are a frame, a colon makes a time, a point makes seconds") {
    CHECK(place("0") == 0);
    CHECK(place("1234") == 1234);
    CHECK(place("0:01") == 24);
    CHECK(place("37:04") == (37 * 60 + 4) * 24);
    CHECK(place("1:37:04") == (97 * 60 + 4) * 24);
    CHECK(place("1:37:04.12") == (97 * 60 + 4) * 24 + 12);
    CHECK(place("97.0") == 97 * 24);
    CHECK(place("97.3") == 97 * 24 + 7);
    CHECK(place("0.5") == 12);
}

TEST_CASE("what is no place is told so") {
    for (const std::string_view text : {"",
                                        "x",
                                        "-1",
                                        "1x",
                                        "1:",
                                        ":1",
                                        "1::2",
                                        "1:60",
                                        "1:60:00",
                                        "1:2:3:4",
                                        "0:01.24",
                                        "0:01.x",
                                        "1.2.3",
                                        "1e3",
                                        "1e3.0",
                                        "+4",
                                        " 4",
                                        "0x10",
                                        "nan.0",
                                        "99999999999999999999",
                                        "0:99999999999999999999",
                                        "-0.5"})
        CHECK_MESSAGE(place_named(text, times, rate).error().kind == Fault::Kind::usage, text);
}

TEST_CASE("a place outside the film is told where the film ends") {
    CHECK(place("259199") == 259199);
    CHECK(place("2:59:59.23") == 259199);
    for (const std::string_view text : {"259200", "3:00:00", "10800.0", "99:00:00"})
        CHECK(place_named(text, times, rate).error().found.find("its frames are 0 to 259199") !=
              std::string::npos);
    CHECK(place_named("0", {}, rate).error().found == "The film has no frames");
}

TEST_CASE("the time that is printed for a frame names that frame") {
    for (const Rate one :
         {Rate{24, 1}, Rate{25, 1}, Rate{24000, 1001}, Rate{30000, 1001}, Rate{50, 1}, Rate{12, 1}}) {
        const FrameTimes even = support::even_times(5000, one);
        for (Frame frame = 0; frame < even.frames(); ++frame)
            REQUIRE(place_named(clock_text(even.at(frame), one), even, one) == frame);
    }
}

TEST_CASE("a span is two places with a dash") {
    CHECK(span_named("1200-1224", times, rate) == FrameSpan{1200, 1224});
    CHECK(span_named("1200–1224", times, rate) == FrameSpan{1200, 1224});
    CHECK(span_named("0:01-0:02.12", times, rate) == FrameSpan{24, 60});
    CHECK(span_named("1234", times, rate) == FrameSpan{1234, 1234});
    CHECK(span_named("259190-259200", times, rate) == FrameSpan{259190, 259200});
    for (const std::string_view text : {"5-5", "9-4", "-", "4-", "-4", "1-2-3", "1-259201"})
        CHECK_FALSE(span_named(text, times, rate));
}
