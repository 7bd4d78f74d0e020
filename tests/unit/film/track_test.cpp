#include "film/track.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a segment that goes on is one with the one before") {
    std::vector<Segment> segments;
    for (const Segment& segment : {Segment{{0, 5}, "gap", 1.0F, ""},
                                   {{5, 6}, "gap", 1.0F, ""},
                                   {{6, 7}, "gap", 1.0F, "another"},
                                   {{8, 9}, "gap", 1.0F, "another"}})
        add_joined(segments, segment);
    REQUIRE(segments.size() == 3);
    CHECK(segments[0].span == FrameSpan{0, 6});
}

TEST_CASE("segments cut before a frame and joined again are the same") {
    const std::vector<Segment> all{{{0, 0}, "gap", 1.0F, ""},
                                   {{2, 6}, "damaged", 1.0F, ""},
                                   {{6, 7}, "gap", 1.0F, ""},
                                   {{7, 7}, "truncated", 1.0F, ""}};
    for (const Frame cut : {1, 2, 3, 6}) {
        CAPTURE(cut);
        std::vector<Segment> joined = cut_to(cut, all);
        for (const Segment& segment : joined)
            CHECK(segment.span.end <= cut);
        for (Segment later : all) {
            later.span.first = std::max(later.span.first, cut);
            if (later.span.end > cut) add_joined(joined, later);
        }
        CHECK(joined == all);
    }
    CHECK(cut_to(7, all) == all);
    CHECK(cut_to(0, all).size() == 1);
}
