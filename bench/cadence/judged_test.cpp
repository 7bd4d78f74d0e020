#include "bench/cadence/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("a pace is right where label and number are, for four fifths of the stretch") {
    const Paced truth{{100, 200}, {"stretched,uneven", 18}};
    const auto found = [](Frame end, const char* label, const char* detail) {
        return Track{"cadence",
                     {{{0, end}, label, 1, detail}, {{end, 300}, "every_frame", 1, "24 new pictures"}}};
    };
    CHECK(judged(truth, found(180, "stretched", "18 new pictures a second, shown at 24"), 0.6).empty());
    CHECK(judged(truth, found(200, "uneven", "about 18 new pictures a second"), 0.6).empty());
    CHECK(judged(truth, found(200, "stretched", "20 new pictures"), 0.6) == "stretched (20 new pictures)");
    CHECK(judged(truth, found(170, "stretched", "18"), 0.6) == "stretched (18)");
    CHECK(judged(truth, {"cadence", {}}, 0.6) == "nothing");
}

TEST_CASE("paces of clips as text") {
    const auto paces = paces_in("# of all\nfriday 0 185 blended 24\n\nfriday 185 190 unknown 0 # still\n");
    REQUIRE(paces);
    REQUIRE(paces->at("friday").size() == 2);
    CHECK(paces->at("friday")[1].span == FrameSpan{185, 190});
    CHECK(paces->at("friday")[0].pace.label == "blended");
    CHECK_FALSE(paces_in("friday 0 185 blended"));
}
