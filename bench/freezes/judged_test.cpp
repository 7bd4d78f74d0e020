#include "bench/freezes/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

Track found(std::vector<Segment> segments) {
    return {"freeze_frames", std::move(segments)};
}

} // namespace

TEST_CASE("a freeze-frame is found if both its ends are within three frames") {
    const Rests truth{{{100, 150}}, {}};
    CHECK(judged_rests(truth, found({{{103, 147}, "freeze", 1, ""}})).found == 1);
    const RestCount late = judged_rests(truth, found({{{104, 150}, "freeze", 1, ""}}));
    CHECK(late.found == 0);
    CHECK(late.missed == 0);
    CHECK(late.start_errors == std::vector<Frame>{4});
    const RestCount part = judged_rests(truth, found({{{100, 120}, "freeze", 1, ""}}));
    CHECK(part.missed == 1);
    CHECK(part.false_freezes == 0);
    CHECK(judged_rests({}, found({{{100, 120}, "freeze", 1, ""}})).false_freezes == 1);
}

TEST_CASE("a still that is none is counted, black apart") {
    const Rests truth{{}, {{0, 40}}};
    const RestCount count = judged_rests(truth, found({{{0, 30}, "still", 1, "card"},
                                                       {{50, 90}, "still", 1, "picture"},
                                                       {{90, 99}, "still", 1, "black"}}));
    CHECK(count.stills_found == 1);
    CHECK(count.false_stills == 1);
}

TEST_CASE("freezes and stills of a truth file") {
    const auto rests = rests_of(R"({"freezes": [[1, 5]], "stills": [{"first": 7, "end": 9, "sure": true}]})");
    REQUIRE(rests);
    CHECK(rests->freezes == std::vector<FrameSpan>{{1, 5}});
    CHECK(rests->stills == std::vector<FrameSpan>{{7, 9}});
    CHECK_FALSE(rests_of(R"({"freezes": [[1]]})"));
    CHECK_FALSE(rests_of("[]"));
}
