#include "analysers/framing/inside.hpp"
#include "analysers/framing/room.hpp"
#include "analysers/framing/shot_values.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <cmath>
#include <functional>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 320, height = 180;

using Frames = std::vector<ProxyPointer>;
using Painted = std::function<Colour(int x, int y)>;
using Set = std::map<std::string, double, std::less<>>;

const Analyser& analyser() {
    return *find_analyser("framing");
}

float seen(const std::string& curve, const Painted& at) {
    return measured(analyser(), {drawn(width, height, at)}).at(curve).front();
}

std::vector<float> seen_of_all(const std::string& curve, const std::vector<Painted>& pictures) {
    std::vector<float> values;
    for (const Painted& picture : pictures)
        values.push_back(seen(curve, picture));
    return values;
}

/// Each greater than the one before.
void check_rising(const std::vector<float>& values) {
    for (std::size_t i = 1; i < values.size(); ++i) {
        CAPTURE(i);
        CHECK(values[i] > values[i - 1]);
    }
}

bool in_box(int x, int y, int left, int top, int box_width, int box_height) {
    return x >= left && x < left + box_width && y >= top && y < top + box_height;
}

/// Two pillars on a ground; the right one stands `off` pixels from where it would answer the left one.
Painted pillars(int off) {
    return [=](int x, int y) -> Colour {
        const bool left = in_box(x, y, 60, 40, 30, 140), right = in_box(x, y, width - 90 - off, 40, 30, 140);
        return {left || right ? 200.0 : 70.0};
    };
}

/// So many things strewn over a field, none over another.
Painted things(int count) {
    return [=](int x, int y) -> Colour {
        const int column = x / 32, row = y / 30, number = (row * 7 + column * 3) % 60;
        const bool inside = x % 32 > 8 && x % 32 < 24 && y % 30 > 8 && y % 30 < 22;
        return {inside && number < count ? 190.0 - number % 3 * 60 : 110.0};
    };
}

/// Land under a sky, with a wall that closes the picture from the right up to a share of its width.
Painted vista(double closed) {
    return [=](int x, int y) -> Colour {
        if (x >= width * (1 - closed)) return {x / 8 % 2 == 0 ? 60.0 : 40.0, -6, 8};
        if (y < 80) return {220, 10, -6};
        return {100.0 + (x * 7 + y * 13) % 5 * 6, -14, -6};
    };
}

/// A figure before a light wall and a darker floor, so many times as high as the picture.
Painted figure(double size) {
    return [=](int x, int y) -> Colour {
        const double high = size * height, wide = high * 0.6;
        if (y > height - high && std::abs(x - width / 2) < wide / 2) return {45, 4, 10};
        return {y < 110 ? 200.0 : 120.0};
    };
}

std::vector<Track> read(const Frames& frames, const Evidence::Tracks& tracks, const Set& settings = {}) {
    return found(analyser(), plain_film(width, height, std::ssize(frames)), measured(analyser(), frames),
                 tracks, settings);
}

Evidence::Tracks shots(std::vector<Segment> segments) {
    return {{"shots", {"shots", std::move(segments)}}};
}

double value(const Track& track, std::size_t shot) {
    return std::stod(track.segments.at(shot).detail);
}

Painted letterboxed(const Painted& inside, int bar) {
    return [=](int x, int y) -> Colour {
        return y < bar || y >= height - bar ? Colour{2} : inside(x, (y - bar) * height / (height - 2 * bar));
    };
}

} // namespace

TEST_CASE("symmetry: a mirror image has all of it, and loses it as its right half goes astray") {
    CHECK(seen("frame_symmetry", pillars(0)) == doctest::Approx(1));
    std::vector<float> falling =
        seen_of_all("frame_symmetry", {pillars(0), pillars(12), pillars(24), pillars(48)});
    for (std::size_t i = 1; i < falling.size(); ++i)
        CHECK(falling[i] < falling[i - 1]);
}

TEST_CASE(
    "symmetry: rows of people in clothes of their own answer each other beside a window, a crowd does not") {
    // Four by two, from `first` pixels on, `apart` pixels from one to the next; a window to the left.
    const auto class_room = [](int first, int apart) -> Painted {
        return [=](int x, int y) -> Colour {
            if (in_box(x, y, 8, 8, 40, 60)) return {250};
            const double wall = 150 - 0.2 * x;
            if (y < 80 || x < first) return {wall};
            const int row = (y - 80) / 50, place = (x - first) / apart, off = (x - first) % apart;
            const bool person =
                row < 2 && place < 4 && off >= apart / 4 && off < 3 * apart / 4 && (y - 80) % 50 >= 8;
            if (!person) return {wall};
            return {(y - 80) % 50 < 18 ? 30.0 : 40.0 + 25 * ((place * 3 + row) % 4)};
        };
    };
    const float rows = seen("frame_symmetry", class_room(0, 80)),
                crowd = seen("frame_symmetry", class_room(140, 45));
    CHECK(rows > 0.7F);
    CHECK(crowd < 0.4F);
}

TEST_CASE("symmetry: it is the same seen in a mirror") {
    for (const int off : {0, 10, 40}) {
        const Painted there = pillars(off);
        const Painted turned = [&](int x, int y) { return there(width - 1 - x, y); };
        CHECK(seen("frame_symmetry", there) == doctest::Approx(seen("frame_symmetry", turned)).epsilon(0.02));
    }
}

TEST_CASE("clutter rises with every thing") {
    check_rising(seen_of_all("frame_clutter", {things(0), things(3), things(10), things(25), things(60)}));
    CHECK(seen("frame_clutter", things(0)) == doctest::Approx(0).epsilon(0.001));
}

TEST_CASE("openness falls as a wall closes a vista") {
    check_rising(seen_of_all("frame_openness", {vista(1), vista(0.75), vista(0.5), vista(0.25), vista(0)}));
}

TEST_CASE("openness falls as a figure comes nearer") {
    check_rising(seen_of_all("frame_openness", {figure(1.6), figure(1.1), figure(0.7), figure(0.3)}));
}

TEST_CASE("empty space shrinks, and the width used grows, as things fill the picture") {
    check_rising(seen_of_all("frame_empty", {things(60), things(25), things(10), things(3)}));
    const auto column = [](int wide) -> Painted {
        return [=](int x, int y) -> Colour {
            return {x > 160 - wide && x < 160 + wide && (x / 6 + y / 6) % 2 == 0 ? 200.0 : 90.0};
        };
    };
    check_rising(seen_of_all("frame_width_used", {column(20), column(60), column(120)}));
}

TEST_CASE("the horizon is where land and sky meet, also behind a figure and aslant") {
    const auto land = [](double head, double slope, bool with_figure) -> Painted {
        return [=](int x, int y) -> Colour {
            if (with_figure && in_box(x, y, 130, 30, 60, 150)) return {30};
            return {y < head + slope * (x - 160) ? 210.0 : 80.0};
        };
    };
    CHECK(seen("horizon_height", land(60, 0, false)) == doctest::Approx(2.0 / 3).epsilon(0.05));
    CHECK(seen("horizon_height", land(120, 0, true)) == doctest::Approx(1.0 / 3).epsilon(0.1));
    CHECK(seen("horizon_height", land(90, 0.1, false)) == doctest::Approx(0.5).epsilon(0.08));
    CHECK(seen("horizon_strength", land(60, 0, false)) > 0.9F);
    CHECK(seen("horizon_strength", things(30)) < 0.3F);
}

TEST_CASE("of a plain field nothing is said but that it is empty") {
    const auto plain = [](int, int) -> Colour { return {130}; };
    CHECK(std::isnan(seen("frame_symmetry", plain)));
    CHECK(std::isnan(seen("frame_openness", plain)));
    CHECK(std::isnan(seen("horizon_height", plain)));
    CHECK(seen("frame_empty", plain) == 1);
    CHECK(seen("frame_clutter", plain) == 0);
}

TEST_CASE("black bars are no part of the picture") {
    for (const char* curve : {"frame_symmetry", "frame_clutter", "frame_openness"}) {
        CAPTURE(curve);
        const float whole = seen(curve, vista(0.3)), boxed = seen(curve, letterboxed(vista(0.3), 24));
        CHECK(boxed == doctest::Approx(whole).epsilon(0.12));
    }
    CHECK(seen("bars_across", letterboxed(vista(0.3), 24)) == doctest::Approx(48.0 / 180).epsilon(0.01));
}

TEST_CASE("bars are believed in only on both sides and alike") {
    const auto bars = [](int above, int below) {
        return framing::inside(*drawn(width, height, [=](int, int y) -> Colour {
            return {y < above || y >= height - below ? 3.0 : 120.0};
        }));
    };
    CHECK(bars(20, 20).top == doctest::Approx(20.0 / 180));
    CHECK(bars(20, 0).top == 0);
    CHECK(bars(20, 40).bottom == 0);
    CHECK(bars(1, 1).top == 0);
}

TEST_CASE("a value a shot, for pictures and cards; black and transitions have none") {
    Frames frames(24, drawn(width, height, pillars(0)));
    frames.insert(frames.end(), 24, drawn(width, height, vista(0)));
    const auto tracks = read(frames, shots({segment(0, 20, "picture"), segment(20, 24, "transition"),
                                            segment(24, 40, "card"), segment(40, 48, "black")}));
    REQUIRE(tracks.size() == 6);
    CHECK(told(tracks[0]) == "0-20 measured, 24-40 measured");
    CHECK(value(tracks[0], 0) == doctest::Approx(1));
    CHECK(value(tracks[2], 1) > value(tracks[2], 0));
    CHECK(tracks[3].segments[1].detail != "none");
}

TEST_CASE("a shot is as sure as its frames are alike: spread") {
    Frames frames;
    for (int frame = 0; frame < 24; ++frame)
        frames.push_back(drawn(width, height, things(frame < 12 ? 4 : 40)));
    const auto steady =
        read(Frames(24, drawn(width, height, things(10))), shots({segment(0, 24, "picture")}));
    const auto moved = read(frames, shots({segment(0, 24, "picture")}));
    const auto lenient = read(frames, shots({segment(0, 24, "picture")}), {{"spread", 1}});
    CHECK(moved[1].segments[0].confidence < steady[1].segments[0].confidence);
    CHECK(lenient[1].segments[0].confidence > moved[1].segments[0].confidence);
}

TEST_CASE("how strong a line must be to be called the horizon: horizon") {
    const Frames frames(24, drawn(width, height, vista(0.4)));
    const auto shot = shots({segment(0, 24, "picture")});
    CHECK(read(frames, shot, {{"horizon", 0.9}})[3].segments[0].detail == "none");
    CHECK(read(frames, shot, {{"horizon", 0.2}})[3].segments[0].detail != "none");
}

TEST_CASE("frames whose bars are not the film's are left out; where all are, the shot is half as sure") {
    Frames frames(12, drawn(width, height, letterboxed(things(10), 24)));
    frames.insert(frames.end(), 12, drawn(width, height, things(40)));
    auto tracks = shots({segment(0, 24, "picture")});
    Segment shape = segment(0, 24, "letterbox");
    shape.detail = "2.35:1 top 24 bottom 24 left 0 right 0";
    tracks["active_picture"] = {"active_picture", {shape}};
    const auto boxed = read(frames, tracks);
    const auto alone = read(Frames(24, frames.front()), tracks);
    CHECK(boxed[1].segments[0].detail == alone[1].segments[0].detail);
    const auto unseen = read(Frames(24, frames.back()), tracks);
    CHECK(unseen[1].segments[0].confidence ==
          doctest::Approx(alone[1].segments[0].confidence / 2).epsilon(0.01));
}
