#include "analysers/faces/followed.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using faces::followed_faces;

namespace {

constexpr Frame step = 24;

Sighting face(Frame frame, float left, float confidence = 0.75f, float height = 0.4f) {
    return {frame, "frontal", {left, 0.2f, height * 0.45f, height}, confidence, {3, 4}, ""};
}

Looks looks(std::vector<Sighting> sightings) {
    return {step, std::move(sightings)};
}

Track two_shots() {
    return {"shots", {segment(0, 100, "picture"), segment(100, 200, "picture")}};
}

} // namespace

TEST_CASE("a face seen again near where it was is followed, and is surer for it") {
    const Looks seen = looks({face(0, 0.4f), face(24, 0.42f), face(48, 0.45f)});
    const auto followed = followed_faces(seen, two_shots());
    REQUIRE(followed.size() == 1);
    CHECK(followed[0].seen.size() == 3);
    CHECK(followed[0].confidence > 0.95f);
    CHECK(followed[0].span == FrameSpan{0, 61});
}

TEST_CASE("a face that is missed once goes on; one that was gone for longer is another") {
    const Looks once = looks({face(0, 0.4f), face(48, 0.42f)}),
                longer = looks({face(0, 0.4f), face(72, 0.42f)});
    CHECK(followed_faces(once, two_shots()).size() == 1);
    CHECK(followed_faces(longer, two_shots()).size() == 2);
}

TEST_CASE("two faces at once are two, and a cut ends a face") {
    const Looks two = looks({face(24, 0.1f), face(24, 0.6f), face(48, 0.12f), face(48, 0.58f)});
    const auto followed = followed_faces(two, two_shots());
    REQUIRE(followed.size() == 2);
    CHECK(followed[0].seen.size() == 2);
    const Looks over_a_cut = looks({face(96, 0.4f), face(120, 0.4f)});
    const auto cut = followed_faces(over_a_cut, two_shots());
    REQUIRE(cut.size() == 2);
    CHECK(cut[0].span.end == 100);
    CHECK(cut[1].span.first == 100);
}

TEST_CASE("of a face the largest sighting is told") {
    const Looks seen = looks({face(0, 0.4f, 0.75f, 0.4f), face(24, 0.4f, 0.75f, 0.5f)});
    const auto followed = followed_faces(seen, two_shots());
    REQUIRE(followed.size() == 1);
    CHECK(followed[0].largest().frame == 24);
}

TEST_CASE("between two sightings a face moves evenly, and stays where it was first and last seen") {
    const Looks seen = looks({face(24, 0.4f, 0.75f, 0.4f), face(48, 0.48f, 0.75f, 0.5f)});
    const auto followed = followed_faces(seen, two_shots());
    REQUIRE(followed.size() == 1);
    CHECK(followed[0].box_at(0).left == doctest::Approx(0.4));
    CHECK(followed[0].box_at(30).left == doctest::Approx(0.42));
    CHECK(followed[0].box_at(36).height == doctest::Approx(0.45));
    CHECK(followed[0].box_at(60).height == doctest::Approx(0.5));
}

TEST_CASE("how sure a face must be can be set, and without looks nothing is said") {
    const Analyser& analyser = *find_analyser("faces");
    const Film film = plain_film(320, 180, 200);
    const FrameTimes times = plain_times(200);
    const Evidence::Tracks tracks{{"shots", two_shots()}};
    const AllLooks seen{{"faces", looks({face(24, 0.4f)})}};
    const auto found = [&](const AllLooks& all, double sure) {
        return analyser.read(Evidence(film, times, {}, tracks, all), Settings({{"sure", sure}})).tracks[0];
    };
    REQUIRE(found(seen, 0.5).segments.size() == 1);
    CHECK(found(seen, 0.5).segments[0].detail == "height 0.40 at 0.49 0.40");
    CHECK(found(seen, 0.9).segments.empty());
    CHECK(found({}, 0.5).segments.empty());
}
