#include "bench/command.hpp"
#include "bench/peers/hue_saturation_value.hpp"
#include "bench/peers/peers.hpp"
#include "bench/peers/scene_detect_rules.hpp"
#include "support/places.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

/// No difference but at the frames named.
std::vector<double> differences(std::size_t length,
                                std::initializer_list<std::pair<std::size_t, double>> some) {
    std::vector<double> result(length, 1.0);
    for (const auto& [frame, difference] : some)
        result[frame] = difference;
    return result;
}

/// Red, then blue, then blue that darkens slowly: a cut at frame 50, and nothing else.
std::string drawn_film(const support::TemporaryFolder& folder) {
    const std::string film = folder.path() / "drawn.mkv";
    const auto drawn =
        run({"ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=red:size=320x240:rate=25:duration=2", "-f",
             "lavfi", "-i", "color=blue:size=320x240:rate=25:duration=4", "-filter_complex",
             "[1]fade=out:50:50[dark];[0][dark]concat", "-c:v", "ffv1", film});
    REQUIRE(drawn);
    REQUIRE(drawn->status == 0);
    return film;
}

} // namespace

TEST_CASE("all three find the cut of a drawn film, in the frames we count") {
    const support::TemporaryFolder folder;
    const std::string film = drawn_film(folder);
    const auto ffmpeg = scdet(film);
    const auto python = scene_detect(film);
    REQUIRE(ffmpeg);
    REQUIRE(python);
    for (const Predictions& found : {*ffmpeg, python->content, python->adaptive}) {
        CHECK(found.frames == 150);
        REQUIRE(found.transitions.size() == 1);
        CHECK(found.transitions[0].span == FrameSpan{50, 50});
    }
}

TEST_CASE("what is no film is a fault to all") {
    CHECK_FALSE(scdet("/nowhere.mp4"));
    CHECK_FALSE(scene_detect("/nowhere.mp4"));
}

TEST_CASE("hue, saturation and value of the corners of the colour cube") {
    CHECK(hue_saturation_value(0, 0, 0) == HueSaturationValue{0, 0, 0});
    CHECK(hue_saturation_value(255, 255, 255) == HueSaturationValue{0, 0, 255});
    CHECK(hue_saturation_value(0, 0, 255) == HueSaturationValue{0, 255, 255});
    CHECK(hue_saturation_value(0, 255, 255) == HueSaturationValue{30, 255, 255});
    CHECK(hue_saturation_value(0, 255, 0) == HueSaturationValue{60, 255, 255});
    CHECK(hue_saturation_value(255, 255, 0) == HueSaturationValue{90, 255, 255});
    CHECK(hue_saturation_value(255, 0, 0) == HueSaturationValue{120, 255, 255});
    CHECK(hue_saturation_value(255, 0, 255) == HueSaturationValue{150, 255, 255});
    CHECK(hue_saturation_value(10, 0, 255).hue == 179); // just below red, round the circle
}

TEST_CASE("pictures are compared at 256 pixels, and never enlarged") {
    CHECK(compared_size({1280, 720}) == Size{256, 144});
    CHECK(compared_size({480, 204}) == Size{256, 109});
    CHECK(compared_size({204, 480}) == Size{109, 256});
    CHECK(compared_size({200, 100}) == Size{200, 100});
}

TEST_CASE("a picture of one colour stays so when it shrinks, and the difference is the mean of three") {
    const std::vector<std::byte> red(3 * 20 * 10, std::byte{0});
    std::vector<std::byte> grey(red.size(), std::byte{60});
    const auto a = shrunk(red, {20, 10}, {5, 3}), b = shrunk(grey, {20, 10}, {5, 3});
    REQUIRE(a.size() == 15);
    CHECK(b[7] == HueSaturationValue{0, 0, 60});
    CHECK(content_difference(a, b) == doctest::Approx(20.0));
}

TEST_CASE("shrinking takes what lies between the four nearest pixels") {
    std::vector<std::byte> ramp;
    for (const int level : {0, 40, 80, 120})
        for (int channel = 0; channel < 3; ++channel)
            ramp.push_back(static_cast<std::byte>(level));
    const auto two = shrunk(ramp, {4, 1}, {2, 1});
    CHECK(two[0].value == 20);
    CHECK(two[1].value == 100);
}

TEST_CASE("content: 27 is a cut, and 26.9 is none") {
    CHECK(content_cuts(differences(100, {{40, 27.0}, {70, 26.9}}), 15) == std::vector<Frame>{40});
}

TEST_CASE("content: nothing is a cut before the shortest scene is over") {
    CHECK(content_cuts(differences(100, {{10, 50.0}, {60, 50.0}}), 15) == std::vector<Frame>{60});
}

TEST_CASE("content: a quick run after a cut is merged into its last, where it is long enough") {
    CHECK(content_cuts(differences(200, {{40, 50.0}, {50, 50.0}, {60, 50.0}, {70, 50.0}}), 15) ==
          std::vector<Frame>{40, 70});
    CHECK(content_cuts(differences(200, {{40, 50.0}, {50, 50.0}}), 15) == std::vector<Frame>{40});
}

TEST_CASE("adaptive: a cut stands out threefold over two frames at each side") {
    CHECK(adaptive_cuts(differences(100, {{40, 15.0}}), 15) == std::vector<Frame>{40});
    CHECK(adaptive_cuts(differences(100, {{40, 14.9}}), 15).empty());
    CHECK(adaptive_cuts(differences(100, {{38, 10.0}, {39, 10.0}, {40, 30.0}, {41, 10.0}, {42, 10.1}}), 15)
              .empty());
    CHECK(adaptive_cuts(differences(100, {{38, 10.0}, {39, 10.0}, {40, 30.0}, {41, 10.0}, {42, 10.0}}), 15) ==
          std::vector<Frame>{40});
}

TEST_CASE("adaptive: the shortest scene is counted from the newest frame seen") {
    CHECK(adaptive_cuts(differences(100, {{13, 90.0}, {26, 90.0}, {39, 90.0}}), 15) ==
          std::vector<Frame>{13, 26, 39});
    CHECK(adaptive_cuts(differences(100, {{12, 90.0}}), 15).empty());
}

TEST_CASE("the shortest scene is 0.6 s") {
    CHECK(shortest_scene({25, 1}) == 15);
    CHECK(shortest_scene({24, 1}) == 14);
    CHECK(shortest_scene({30000, 1001}) == 18);
}
