#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 640, height = 360;

using Frames = std::vector<ProxyPointer>;

ProxyPointer scene(int frame) {
    return drawn(width, height,
                 [&](int x, int y) -> Colour { return {20.0 + (x * 3 + y * 2 + frame * 7) % 200}; });
}

ProxyPointer plain(double level) {
    return drawn(width, height, [&](int, int) { return Colour{level}; });
}

/// Four lines of upright strokes, like letters, in the middle of the frame.
ProxyPointer page(double ground, double ink) {
    return drawn(width, height, [&](int x, int y) -> Colour {
        const bool line = y > 100 && y < 260 && y / 20 % 2 == 0;
        const bool letter = line && x > 120 && x < 520 && x / 8 % 2 == 0 && x / 64 % 4 != 3;
        return {letter ? ink : ground};
    });
}

const Analyser& analyser() {
    return *find_analyser("shots");
}

Evidence::Curves all_curves(const Frames& frames) {
    Evidence::Curves curves = measured(analyser(), frames);
    curves.merge(measured(*find_analyser("tone"), frames));
    return curves;
}

Track read(const Frames& frames, const std::vector<Segment>& transitions,
           const std::map<std::string, double, std::less<>>& settings = {}) {
    const Film film = plain_film(width, height, std::ssize(frames));
    return found(analyser(), film, all_curves(frames), {{"transitions", {"transitions", transitions}}},
                 settings)
        .front();
}

Frames film() {
    Frames frames(10, plain(2));
    frames.insert(frames.end(), 10, page(5, 220));
    for (int frame = 0; frame < 20; ++frame)
        frames.push_back(scene(frame));
    frames.insert(frames.end(), 10, page(210, 30));
    return frames;
}

const std::vector<Segment> changes{segment(10, 10, "cut"), segment(20, 24, "dissolve"),
                                   segment(40, 40, "cut")};

} // namespace

TEST_CASE("what stands between transitions") {
    const Track track = read(film(), changes);
    CHECK(told(track) == "0-10 black, 10-20 card, 20-24 transition, 24-40 picture, 40-50 card");
    CHECK(track.segments[2].detail == "dissolve");
}

TEST_CASE("a few small dim letters on black are a card; a sign in the corner or grain is none") {
    const auto dim = drawn(width, height, [](int x, int y) -> Colour {
        const bool line = (y > 160 && y < 172) || (y > 190 && y < 202);
        const bool letter = line && x > 260 && x < 380 && x % 12 < 5;
        return {letter ? 70.0 : 3.0};
    });
    CHECK(all_curves({dim}).at("level_p99")[0] < 24);
    CHECK(told(read(Frames(12, dim), {})) == "0-12 card");
    const auto sign = drawn(width, height, [](int x, int y) -> Colour {
        return {y > 20 && y < 40 && x > 560 && x < 620 && x % 12 < 5 ? 70.0 : 3.0};
    });
    CHECK(told(read(Frames(12, sign), {})) == "0-12 black");
    Frames grain;
    for (int frame = 0; frame < 12; ++frame)
        grain.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            const auto chance = static_cast<unsigned>(x * 7919 + y * 104729 + frame * 1299709) * 2654435761u;
            return {4.0 + (chance >> 24) / 16.0};
        }));
    CHECK(told(read(grain, {})) == "0-12 black");
}

TEST_CASE("strokes are counted where they begin, wherever they lie in the row") {
    // One upright stroke, four pixels of the film wide, less than two of the proxy.
    for (const int place : {40, 204, 212, 216, 424, 600}) {
        const Frames frames{drawn(width, height, [&](int x, int y) -> Colour {
            return {y >= 100 && y < 120 && x >= place && x < place + 4 ? 220.0 : 20.0};
        })};
        const Evidence::Curves curves = measured(analyser(), frames);
        const double pixels = 192.0 * 108.0;
        const double strokes = static_cast<double>(curves.at("letter_strokes")[0]) * pixels / 1000;
        CHECK(strokes >= 5.5);
        CHECK(strokes <= 7.5);
    }
}

TEST_CASE("white and grey holds are pictures") {
    CHECK(told(read(Frames(8, plain(255)), {})) == "0-8 picture");
    CHECK(told(read(Frames(8, plain(100)), {})) == "0-8 picture");
}

TEST_CASE("black_level: how light black may be") {
    const Frames frames(8, plain(30));
    CHECK(told(read(frames, {})) == "0-8 picture");
    CHECK(told(read(frames, {}, {{"black_level", 40}})) == "0-8 black");
}

TEST_CASE("card_likeness: how much like a page of letters a card must look") {
    const Film drawn_film = plain_film(width, height, 50);
    Evidence::Curves curves = all_curves(film());
    for (float& change : curves["level_change"])
        change = 4; // an unsteady card
    const auto with = [&](double likeness) {
        return told(found(analyser(), drawn_film, curves, {{"transitions", {"transitions", changes}}},
                          {{"card_likeness", likeness}})
                        .front());
    };
    CHECK(with(0.2).find("10-20 card") != std::string::npos);
    CHECK(with(0.9).find("10-20 picture") != std::string::npos);
}

TEST_CASE("transitions that touch, overlap or leave the film still cover it once") {
    const std::vector<Segment> odd{segment(0, 3, "fade_in"), segment(3, 6, "dissolve"), segment(5, 7, "wipe"),
                                   segment(9, 14, "fade_out")};
    CHECK(told(read(Frames(10, plain(100)), odd)) ==
          "0-3 transition, 3-6 transition, 6-7 transition, 7-9 picture, 9-10 transition");
}

TEST_CASE("shots: no frames, one frame and missing curves are legal") {
    CHECK(read({}, {}).segments.empty());
    CHECK(told(read({plain(0)}, {})) == "0-1 black");
    CHECK(told(found(analyser(), plain_film(width, height, 9), {}).front()) == "0-9 picture");
}
