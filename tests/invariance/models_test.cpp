/// What is promised of lookouts, of one that looks by a model that a person added.

#include "analysers/roster.hpp"
#include "support/places.hpp"
#include "support/screening_room.hpp"
#include "support/tiny_model.hpp"

#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("faces by a model are the same whatever the run length, the thread and the order") {
    using support::Order;
    const support::TemporaryFolder folder;
    const std::string path = folder.path() / "face_detection_yunet_tiny.onnx";
    std::ofstream(path, std::ios::binary) << support::tiny_yunet();
    const support::SettingsByName settings{{"faces", Settings({}, {path, "digest"})}};
    if (!find_analyser("faces")->lookout(settings.at("faces"))) {
        MESSAGE("This build cannot read models.");
        return;
    }
    const auto script = scenario::parse_script("film 24 fps 320x180\nshot 40 frames faces\nfade out 20 "
                                               "frames\nblack 20 frames\nshot 60 frames trees "
                                               "moving left 3\n");
    REQUIRE(script.has_value());
    const auto film = support::draw(*script);
    const AllLooks usual = support::show(film, {}, settings).looks;
    const auto& seen = usual.at("faces").sightings;
    REQUIRE(seen.size() == 12); // in every picture one
    CHECK(seen.front().words == "face_detection_yunet_tiny.onnx");
    CHECK(seen.front().confidence != seen.back().confidence);
    for (const support::Showing& showing :
         {support::Showing{1000, 1, Order::forward}, {31, 2, Order::backward}, {13, 4, Order::shuffled}})
        CHECK(support::show(film, showing, settings).looks == usual);

    const auto tracks = support::read(film, support::measure(film), usual);
    CHECK_FALSE(tracks.at("faces").segments.empty());
    CHECK(support::show(film).looks.at("faces").sightings != seen);
}
