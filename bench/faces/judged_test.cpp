#include "bench/faces/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("marked frames are read, with several faces or none") {
    const auto frames = marked_frames(
        "# words\nclip 5 frontal 10 20 30 40 lens sure\nclip 5 profile 60 20 20 40 away unsure\n"
        "clip 9 none\n");
    REQUIRE(frames.has_value());
    REQUIRE(frames->size() == 2);
    REQUIRE((*frames)[0].faces.size() == 2);
    CHECK((*frames)[0].faces[0].box == Box{0.1f, 0.2f, 0.3f, 0.4f});
    CHECK_FALSE((*frames)[0].faces[1].sure);
    CHECK((*frames)[0].faces[1].eyes == "away");
    CHECK((*frames)[1].faces.empty());
    CHECK_FALSE(marked_frames("clip 5 frontal 10 20 30"));
    CHECK_FALSE(marked_frames("clip x none"));
}

TEST_CASE("faces are found, missed and invented; unsure ones are neither") {
    const Box left{0, 0, 0.2f, 0.4f}, right{0.5f, 0, 0.2f, 0.4f}, nowhere{0.8f, 0.5f, 0.1f, 0.1f};
    FacesJudged all;
    all.add({"", 0, {{left, "frontal", "lens", true}, {right, "frontal", "lens", false}}},
            {left, right, nowhere});
    all.add({"", 1, {{left, "frontal", "lens", true}, {right, "profile", "lens", true}}}, {left});
    all.add({"", 2, {{left, "frontal", "lens", true}}}, {});
    CHECK(all.frontal == 3);
    CHECK(all.frontal_found == 2);
    CHECK(all.profile == 1);
    CHECK(all.profile_found == 0);
    CHECK(all.right == 3);
    CHECK(all.invented == 1);
}
