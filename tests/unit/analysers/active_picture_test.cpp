#include "analysers/roster.hpp"
#include "film/active_area.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 640, height = 360;

struct Area {
    int top = 0, bottom = 0, left = 0, right = 0;
    double bar_level = 0;
};

using Frames = std::vector<ProxyPointer>;

/// A bright picture with some drawing, inside bars. `light` 0 is black, 1 day.
ProxyPointer picture(const Area& area, int frame, double light) {
    return drawn(width, height, [&](int x, int y) -> Colour {
        const bool bar =
            y < area.top || y >= height - area.bottom || x < area.left || x >= width - area.right;
        if (bar) return {area.bar_level};
        return {(area.bar_level > 200 ? 0 : area.bar_level) +
                light * (90 + (x / 16 + y / 16 + frame / 4) % 5 * 25)};
    });
}

Frames pictures(const Area& area, int frames, double light = 1) {
    Frames all;
    for (int frame = 0; frame < frames; ++frame)
        all.push_back(frame % 4 == 0 ? picture(area, frame, light) : all.back());
    return all;
}

Frames operator+(Frames a, const Frames& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

const Analyser& analyser() {
    return *find_analyser("active_picture");
}

Track read(const Frames& frames, const std::map<std::string, double, std::less<>>& settings = {}) {
    const Film film = plain_film(width, height, std::ssize(frames));
    return found(analyser(), film, measured(analyser(), frames), {}, settings).front();
}

} // namespace

TEST_CASE("bars are found to the pixel") {
    const Track track = read(pictures({44, 44, 0, 0}, 24));
    REQUIRE(track.segments.size() == 1);
    CHECK(track.segments[0].label == "letterbox");
    CHECK(track.segments[0].detail == "2.35:1 top 44 bottom 44 left 0 right 0");
    CHECK(read(pictures({0, 0, 80, 80}, 24)).segments[0].detail == "4:3 top 0 bottom 0 left 80 right 80");
    CHECK(told(read(pictures({0, 0, 80, 80}, 24))) == "0-24 pillarbox");
    CHECK(told(read(pictures({30, 30, 120, 118}, 24))) == "0-24 windowbox");
    CHECK(told(read(pictures({}, 24))) == "0-24 full");
}

TEST_CASE("a lifted black is still a bar") {
    CHECK(told(read(pictures({44, 44, 0, 0, 24}, 24))) == "0-24 letterbox");
}

TEST_CASE("white and coloured bars are bars") {
    CHECK(told(read(pictures({44, 44, 0, 0, 228}, 24))) == "0-24 letterbox");
    CHECK(read(pictures({30, 30, 80, 80, 240}, 24)).segments[0].detail ==
          "1.60:1 top 30 bottom 30 left 80 right 80");
}

TEST_CASE("a light sky and a light ground are no bars") {
    Frames frames(48, drawn(width, height, [](int x, int y) -> Colour {
                      return {y < 80 || y > 300 ? 225.0 : 40 + (x / 16 + y / 16) % 5 * 25};
                  }));
    CHECK(told(read(frames)) == "0-48 full");
}

TEST_CASE("a page of letters has no shape of its own") {
    const Film film = plain_film(width, height, 48);
    Evidence::Curves curves = measured(analyser(), pictures({0, 0, 80, 80}, 48));
    CHECK(told(found(analyser(), film, curves).front()) == "0-48 pillarbox");
    curves["letter_strokes"].assign(48, 100);
    curves["letter_lines"].assign(48, 0.5f);
    CHECK(told(found(analyser(), film, curves).front()) == "0-48 full");
}

TEST_CASE("blanking is no bar") {
    CHECK(told(read(pictures({0, 0, 8, 0}, 24))) == "0-24 full");
    CHECK(told(read(pictures({4, 3, 6, 7}, 24))) == "0-24 full");
}

TEST_CASE("a dark opening and black in the middle change nothing") {
    const Area scope{44, 44, 0, 0};
    const auto frames =
        pictures(scope, 60, 0) + pictures(scope, 48) + pictures(scope, 60, 0) + pictures(scope, 48);
    CHECK(told(read(frames)) == "0-216 letterbox");
}

TEST_CASE("a change of shape is found to the frame") {
    const auto frames = pictures({44, 44, 0, 0}, 100) + pictures({}, 75) + pictures({0, 0, 80, 80}, 80);
    CHECK(told(read(frames)) == "0-100 letterbox, 100-175 full, 175-255 pillarbox");
}

TEST_CASE("hold: a shape must stay to count as a change") {
    const auto frames = pictures({44, 44, 0, 0}, 100) + pictures({}, 20) + pictures({44, 44, 0, 0}, 100);
    CHECK(told(read(frames, {{"hold", 4}})) == "0-220 letterbox");
    CHECK(told(read(frames, {{"hold", 0.5}})) == "0-100 letterbox, 100-120 full, 120-220 letterbox");
}

TEST_CASE("least_bar: how thin a bar may be") {
    const auto frames = pictures({12, 12, 0, 0}, 24);
    CHECK(told(read(frames)) == "0-24 letterbox");
    CHECK(told(read(frames, {{"least_bar", 0.05}})) == "0-24 full");
}

TEST_CASE("subtitles in the bar leave it a bar") {
    Frames frames;
    for (int frame = 0; frame < 96; ++frame)
        frames.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            const bool letter = frame > 20 && y >= 325 && y < 345 && x > 120 && x < 520 && x / 4 % 2 == 0;
            if (letter) return {230};
            if (y < 44 || y >= height - 44) return {0};
            return {90.0 + (x / 16 + y / 16) % 5 * 25};
        }));
    CHECK(told(read(frames)) == "0-96 letterbox");
}

TEST_CASE("black, white and single frames are full, no frames are nothing") {
    CHECK(told(read(pictures({}, 1))) == "0-1 full");
    CHECK(told(read(pictures({}, 30, 0))) == "0-30 full");
    CHECK(told(read(Frames(30, drawn(width, height, [](int, int) { return Colour{255}; })))) == "0-30 full");
    CHECK(read({}).segments.empty());
}

TEST_CASE("without its curves nothing is said of the active picture") {
    CHECK(found(analyser(), plain_film(width, height, 9), {}).front().segments.empty());
}
