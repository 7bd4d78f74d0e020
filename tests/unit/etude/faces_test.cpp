#include "analysers/roster.hpp"
#include "etude/etude.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// How high the surest faces are that the usual finder sees in a frame.
std::vector<float> heights_of_faces(const Etude& etude, Frame frame) {
    static const auto lookout = find_analyser("faces")->lookout({});
    REQUIRE(lookout);
    std::vector<float> heights;
    for (const Sighting& face : (*lookout)->look({etude.draw(frame).luma}))
        if (face.confidence >= 0.7F) heights.push_back(face.box.height);
    return heights;
}

} // namespace

TEST_CASE("faces of the étude are drawn so that they are found, one in each take of the interview") {
    EtudeOrder order;
    order.height = 360;
    const Etude etude(order);
    for (const Frame in_a_take : {3900, 4090, 4250, 4450}) {
        CAPTURE(in_a_take);
        const auto heights = heights_of_faces(etude, in_a_take);
        REQUIRE(heights.size() == 1);
        CHECK(heights[0] > 0.2F);
        CHECK(heights[0] < 0.4F);
    }
    CHECK(heights_of_faces(etude, 6300).empty()); // the boy, small, before land, water and sky
}
