#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 320, height = 180;

using Frames = std::vector<ProxyPointer>;

double grey(int x, int y, int frame) {
    return 50 + (x / 20 + y / 20 + frame / 4) % 6 * 30;
}

/// Frames whose chroma is so many times the grey.
Frames tinted(int frames, double blue_of_grey, double red_of_grey, double light = 1) {
    Frames all;
    for (int frame = 0; frame < frames; ++frame)
        all.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            const double level = light * grey(x, y, frame);
            return {level, blue_of_grey * level, red_of_grey * level};
        }));
    return all;
}

Frames coloured(int frames, double strength) {
    Frames all;
    for (int frame = 0; frame < frames; ++frame)
        all.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            return {grey(x, y, frame), x < width / 2 ? strength : -strength,
                    y < height / 2 ? strength : -strength};
        }));
    return all;
}

Frames operator+(Frames a, const Frames& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

const Analyser& analyser() {
    return *find_analyser("tone");
}

Track read(const Frames& frames, const std::map<std::string, double, std::less<>>& settings = {},
           const Evidence::Tracks& tracks = {}) {
    const Film film = plain_film(width, height, std::ssize(frames));
    return found(analyser(), film, measured(analyser(), frames), tracks, settings).front();
}

} // namespace

TEST_CASE("the three tones") {
    CHECK(told(read(tinted(24, 0, 0))) == "0-24 black_and_white");
    CHECK(told(read(coloured(24, 20))) == "0-24 colour");
    const Track sepia = read(tinted(24, -0.12, 0.09));
    CHECK(told(sepia) == "0-24 tinted");
    CHECK(sepia.segments[0].detail == "sepia");
    CHECK(read(tinted(24, 0.3, -0.05)).segments[0].detail == "blue");
}

TEST_CASE("a change of tint is a new segment") {
    const Track track = read(tinted(72, -0.3, 0.15) + tinted(72, 0.3, -0.05));
    CHECK(told(track) == "0-72 tinted, 72-144 tinted");
    CHECK(track.segments[0].detail == "amber");
    CHECK(track.segments[1].detail == "blue");
}

TEST_CASE("toning colours the darks") {
    Frames frames;
    for (int frame = 0; frame < 24; ++frame)
        frames.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            const double level = grey(x, y, frame), dark = (200 - level) / 150;
            return {level, 28 * dark, -5 * dark};
        }));
    const Track track = read(frames);
    CHECK(told(track) == "0-24 tinted");
    CHECK(track.segments[0].detail == "toned blue");
}

TEST_CASE("black takes the tone of its neighbours") {
    const auto black = tinted(48, 0, 0, 0);
    CHECK(told(read(black + coloured(48, 20) + black + coloured(48, 20) + black)) == "0-240 colour");
    CHECK(told(read(black + tinted(48, -0.3, 0.15) + black)) == "0-144 tinted");
}

TEST_CASE("a black-and-white passage in a colour film") {
    const auto frames = coloured(120, 20) + tinted(72, 0, 0) + coloured(120, 20);
    CHECK(told(read(frames)) == "0-120 colour, 120-192 black_and_white, 192-312 colour");
    const auto brief = coloured(120, 20) + tinted(12, 0, 0) + coloured(120, 20);
    CHECK(told(read(brief)) == "0-252 colour");
}

TEST_CASE("colour that goes from one frame to the next goes at a cut, found or not") {
    const auto frames = coloured(120, 20) + tinted(24, 0, 0) + coloured(120, 20);
    CHECK(told(read(frames)) == "0-120 colour, 120-144 black_and_white, 144-264 colour");
}

TEST_CASE("a black-and-white moment within a shot") {
    const auto paling = coloured(1, 8) + coloured(1, 3) + coloured(1, 1);
    const auto reddening = coloured(1, 1) + coloured(1, 3) + coloured(1, 8);
    const auto frames = coloured(120, 20) + paling + tinted(24, 0, 0) + reddening + coloured(120, 20);
    CHECK(told(read(frames)) == "0-270 colour");
    const std::string passage = "0-123 colour, 123-147 black_and_white, 147-270 colour";
    SUBCASE("hold: how long it must last") {
        CHECK(told(read(frames, {{"hold", 0.2}})) == passage);
    }
    SUBCASE("between transitions less is enough") {
        const Evidence::Tracks cuts{
            {"transitions", {"transitions", {segment(120, 123, "dissolve"), segment(147, 150, "dissolve")}}}};
        CHECK(told(read(frames, {}, cuts)) == passage);
    }
}

TEST_CASE("too dark to tell: a dim opening takes the tone of what follows") {
    Frames dim;
    for (int frame = 0; frame < 72; ++frame)
        dim.push_back(drawn(width, height, [&](int x, int y) -> Colour {
            return {grey(x, y, frame) / 8, x < width / 2 ? 0.6 : -0.6, y < height / 2 ? 0.6 : -0.6};
        }));
    const Evidence::Tracks cut{{"transitions", {"transitions", {segment(72, 72, "cut")}}}};
    CHECK(told(read(dim + coloured(72, 20), {}, cut)) == "0-144 colour");
    CHECK(told(read(dim + tinted(72, 0, 0), {}, cut)) == "0-144 black_and_white");
}

TEST_CASE("a pale opening whose tone is doubtful takes the surer tone beside it") {
    const Evidence::Tracks cut{{"transitions", {"transitions", {segment(72, 72, "cut")}}}};
    const Track alone = read(coloured(72, 1));
    CHECK(told(alone) == "0-72 black_and_white");
    CHECK(alone.segments.front().confidence < 0.9F);
    CHECK(told(read(coloured(72, 1) + coloured(72, 20), {}, cut)) == "0-144 colour");
    CHECK(told(read(coloured(72, 0.4) + coloured(72, 20), {}, cut)) == "0-72 black_and_white, 72-144 colour");
}

TEST_CASE("a white title on black takes the tone of its neighbours") {
    const Frames title(192, drawn(width, height, [](int x, int y) -> Colour {
                           return {x > 120 && x < 200 && y > 80 && y < 100 ? 230.0 : 2.0};
                       }));
    const Evidence::Tracks cut{{"transitions", {"transitions", {segment(48, 48, "cut")}}}};
    CHECK(told(read(coloured(48, 20) + title, {}, cut)) == "0-240 colour");
    CHECK(told(read(title)) == "0-192 black_and_white");
}

TEST_CASE("pages of letters take the tone of their neighbours, however many they are") {
    Evidence::Curves curves = measured(analyser(), coloured(48, 20) + tinted(192, 0, 0));
    auto& strokes = curves["letter_strokes"];
    auto& lines = curves["letter_lines"];
    strokes.assign(240, 0), lines.assign(240, 0);
    std::fill(strokes.begin() + 48, strokes.end(), 30.0f);
    std::fill(lines.begin() + 48, lines.end(), 0.9f);
    CHECK(told(found(analyser(), plain_film(width, height, 240), curves).front()) == "0-240 colour");
}

TEST_CASE("colour_floor: how much colour makes a colour film") {
    const auto frames = coloured(48, 6);
    CHECK(told(read(frames)) == "0-48 colour");
    CHECK(told(read(frames, {{"colour_floor", 15}})) == "0-48 black_and_white");
}

TEST_CASE("tint_floor: a slight cast is no tint") {
    const auto frames = tinted(48, -0.025, 0.015);
    CHECK(told(read(frames)) == "0-48 black_and_white");
    CHECK(told(read(frames, {{"tint_floor", 1}})) == "0-48 tinted");
}

TEST_CASE("levels of a half white, half black frame") {
    const Frames frames{
        drawn(width, height, [](int x, int) -> Colour { return {x < width / 2 ? 0.0 : 240.0}; })};
    const auto curves = measured(analyser(), frames);
    CHECK(curves.at("level_mean")[0] == doctest::Approx(120));
    CHECK(curves.at("level_deviation")[0] == doctest::Approx(120));
    CHECK(curves.at("level_p1")[0] == 0);
    CHECK(curves.at("level_p99")[0] == 240);
    CHECK(curves.at("share_black")[0] == doctest::Approx(0.5));
    CHECK(curves.at("share_white")[0] == doctest::Approx(0.5));
    CHECK(std::isnan(curves.at("chroma_steady")[0]));
}

TEST_CASE("the thirds of a letterboxed picture leave its bars out") {
    const Frames frames{drawn(width, height, [](int, int y) -> Colour {
        if (y < 20 || y >= 160) return {0};
        return {y < 90 ? 200.0 : 100.0, y < 90 ? 10.0 : -10.0, 5};
    })};
    const auto curves = measured(analyser(), frames);
    CHECK(curves.at("level_top")[0] > 180);
    CHECK(curves.at("level_bottom")[0] > 85);
    CHECK(curves.at("blue_top")[0] > 8);
    CHECK(curves.at("blue_bottom")[0] < -8);
    CHECK(curves.at("red_middle")[0] == doctest::Approx(5));
}

TEST_CASE("tone: no frames, one frame, white and missing curves are legal") {
    CHECK(read({}).segments.empty());
    CHECK(told(read(coloured(1, 20))) == "0-1 colour");
    const Frames white(30, drawn(width, height, [](int, int) { return Colour{255}; }));
    CHECK(told(read(white)) == "0-30 black_and_white");
    CHECK(found(analyser(), plain_film(width, height, 9), {}).front().segments.empty());
}
