#include "analysers/faces/seen_gaze.hpp"
#include "analysers/gaze/stretches.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using lookouts::Gaze;

namespace {

constexpr Gaze straight{1, -1}, far_aside{25, 3};

Sighting face(Frame frame, const Gaze& gaze) {
    return {frame, "frontal", {0.4F, 0.2F, 0.2F, 0.4F}, 0.97F, {9, 6, gaze.aside, gaze.above}, ""};
}

Track found(std::vector<Sighting> sightings, double sure = 0.5) {
    const Film film = plain_film(320, 180, 200);
    const FrameTimes times = plain_times(200);
    const Evidence::Tracks tracks{{"shots", {"shots", {segment(0, 200, "picture")}}}};
    const AllLooks looks{{"faces", {24, std::move(sightings)}}};
    return find_analyser("gaze")
        ->read(Evidence(film, times, {}, tracks, looks), Settings({{"sure", sure}}))
        .tracks[0];
}

} // namespace

TEST_CASE("the less eyes go past the lens, the likelier they go into it") {
    CHECK(gaze::into_lens(straight) > 0.8);
    CHECK(gaze::into_lens(far_aside) < 0.1);
    CHECK(gaze::into_lens({-25, 3}) == gaze::into_lens(far_aside));
    CHECK(gaze::into_lens({0, 0}) < 0.99);
}

TEST_CASE("of eyes that could not be measured nothing is said") {
    CHECK_FALSE(faces::gaze_of(face(0, faces::unmeasured)));
    CHECK_FALSE(faces::gaze_of({0, "frontal", {}, 1, {9, 6}, ""}));
    CHECK(found({face(0, faces::unmeasured)}).segments.empty());
    CHECK(found({}).segments.empty());
}

TEST_CASE("who looks past the lens and then into it does both, one after the other") {
    const Track track = found({face(0, far_aside), face(24, far_aside), face(48, faces::unmeasured),
                               face(72, straight), face(96, straight), face(120, straight)});
    REQUIRE(track.segments.size() == 2);
    CHECK(track.segments[0].label == "past_lens");
    CHECK(track.segments[0].span == FrameSpan{0, 48});
    CHECK(track.segments[0].detail == "at 0.50 0.40, 2 looks");
    CHECK(track.segments[1].label == "into_lens");
    CHECK(track.segments[1].span.first == 48);
    CHECK(track.segments[1].confidence > 0.6F);
}

TEST_CASE("one look that strays makes no stretch") {
    const Track track = found({face(0, straight), face(24, straight), face(48, {12, 0}), face(72, straight)});
    REQUIRE(track.segments.size() == 1);
    CHECK(track.segments[0].label == "into_lens");
}

TEST_CASE("how likely eyes must go into the lens can be set") {
    const std::vector<Sighting> doubtful{face(0, {7, 0})};
    CHECK(found(doubtful, 0.5).segments.at(0).label == "into_lens");
    CHECK(found(doubtful, 0.9).segments.at(0).label == "past_lens");
}
