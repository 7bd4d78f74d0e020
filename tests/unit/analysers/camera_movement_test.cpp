#include "analysers/camera_movement/meter.hpp"
#include "analysers/camera_movement/search.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <cmath>
#include <functional>
#include <numbers>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 192, height = 108;

using Frames = std::vector<ProxyPointer>;
using Settings = std::map<std::string, double, std::less<>>;

/// Hills of light: forms in every direction and of several sizes, at a place in frame widths.
double hills(double x, double y) {
    double sum = 128;
    const double waves[][4] = {
        {23, 7, 0.3, 26}, {-11, 31, 1.1, 24}, {47, -29, 2.0, 14}, {9, 61, 0.7, 12}, {71, 43, 1.9, 8}};
    for (const auto& wave : waves)
        sum += wave[3] * std::sin(wave[0] * x + wave[1] * y + wave[2]);
    return sum;
}

/// Where a camera stands, in frame widths, degrees and logarithms.
struct Pose {
    double right = 0, down = 0, roll = 0, nearer = 0;
};

ProxyPointer seen(const Pose& pose) {
    const double angle = pose.roll * std::numbers::pi / 180, scale = std::exp(-pose.nearer);
    return drawn(width, height, [&](int column, int row) -> Colour {
        const double x = (column - (width - 1) / 2.0) / width * scale,
                     y = (row - (height - 1) / 2.0) / width * scale;
        return {hills(pose.right + x * std::cos(angle) - y * std::sin(angle),
                      pose.down + x * std::sin(angle) + y * std::cos(angle))};
    });
}

Frames film(int frames, const std::function<Pose(int)>& pose) {
    Frames all;
    for (int frame = 0; frame < frames; ++frame)
        all.push_back(seen(pose(frame)));
    return all;
}

Evidence::Curves curves_of(const Frames& frames) {
    return measured(*find_analyser("camera_movement"), frames);
}

std::vector<Track> read(const Frames& frames, const Settings& settings = {}) {
    const auto end = static_cast<Frame>(frames.size());
    return found(*find_analyser("camera_movement"), plain_film(width, height, end), curves_of(frames),
                 {{"shots", {"shots", {segment(0, end, "picture")}}}}, settings);
}

std::string movement(const Frames& frames, const Settings& settings = {}) {
    return told(read(frames, settings).front());
}

std::string of_shot(const Frames& frames, const Settings& settings = {}) {
    return read(frames, settings)[1].segments.front().label;
}

/// Evenly on, for so many frames.
Frames steadily(int frames, Pose way) {
    return film(frames, [=](int frame) {
        const double n = frame - frames / 2.0;
        return Pose{way.right * n, way.down * n, way.roll * n, way.nearer * n};
    });
}

double wave(int frame, double every) {
    return std::sin(2 * std::numbers::pi * frame / every);
}

} // namespace

TEST_CASE("the way of a camera is measured to a tenth of a pixel") {
    for (const Pose& way : {Pose{0.004, 0, 0, 0}, Pose{-0.03, 0.012, 0, 0}, Pose{0, -0.002, 0, 0},
                            Pose{0, 0, 0.5, 0}, Pose{0, 0, -1.5, 0}, Pose{0, 0, 0, 0.01},
                            Pose{0, 0, 0, -0.03}, Pose{0.006, 0.003, 0.3, 0.005}, Pose{0.1, 0.02, 0, 0}}) {
        CAPTURE(way.right);
        CAPTURE(way.down);
        CAPTURE(way.roll);
        CAPTURE(way.nearer);
        const auto curves = curves_of({seen({}), seen(way)});
        CHECK(std::abs(curves.at("camera_right")[1] - way.right) < 0.0005 + 0.02 * std::abs(way.right));
        CHECK(std::abs(curves.at("camera_down")[1] - way.down) < 0.0005 + 0.02 * std::abs(way.down));
        CHECK(std::abs(curves.at("camera_roll")[1] - way.roll) < 0.05 + 0.02 * std::abs(way.roll));
        CHECK(std::abs(curves.at("camera_zoom")[1] - way.nearer) < 0.001 + 0.02 * std::abs(way.nearer));
        CHECK(curves.at("camera_share")[1] > 0.9F);
    }
}

TEST_CASE("nothing is said of the first frame, nor of a plain picture") {
    const auto curves = curves_of({seen({}), seen({})});
    CHECK(std::isnan(curves.at("camera_right")[0]));
    CHECK(curves.at("camera_right")[1] == doctest::Approx(0).epsilon(0.0001));
    CHECK(curves.at("camera_change")[1] == 0);
    const ProxyPointer plain = drawn(width, height, [](int, int) -> Colour { return {90}; });
    CHECK(std::isnan(curves_of({plain, plain}).at("camera_right")[1]));
}

TEST_CASE("black bars are no still edges") {
    const auto barred = [](const Pose& pose) {
        const ProxyPointer whole = seen(pose);
        return drawn(width, height, [&](int x, int y) -> Colour {
            return {y < 14 || y >= height - 14 ? 0.0 : static_cast<double>(whole->luma.at(x, y))};
        });
    };
    const auto curves = curves_of({barred({}), barred({0.01, 0, 0, 0})});
    CHECK(curves.at("camera_right")[1] == doctest::Approx(0.01).epsilon(0.03));
    CHECK(curves.at("camera_edges")[1] == 1);
}

TEST_CASE("what moves before a camera that stands is told from the edges") {
    // The middle of the picture goes by, its upper and lower edges stand.
    const auto passing = [](double gone) {
        const ProxyPointer there = seen({}), train = seen({gone, 2, 0, 0});
        return drawn(width, height, [&](int x, int y) -> Colour {
            return {static_cast<double>((y > 18 && y < 90 ? train : there)->luma.at(x, y))};
        });
    };
    Frames frames;
    for (int frame = 0; frame < 48; ++frame)
        frames.push_back(passing(0.01 * frame));
    const std::string label = of_shot(frames);
    const bool fair = label == "static" || label == "uncertain";
    CHECK_MESSAGE(fair, label);
}

TEST_CASE("movements by name and direction") {
    CHECK(movement(steadily(48, {})) == "0-48 static");
    const auto detail = [](const Pose& way) { return read(steadily(48, way)).front().segments.front(); };
    const auto check = [&](const Pose& way, const char* label, const char* words) {
        const Segment found = detail(way);
        CHECK(found.label == label);
        CHECK_MESSAGE(found.detail.find(words) == 0, found.detail);
    };
    check({0.004, 0, 0, 0}, "pan", "pan right 0.09");
    check({-0.004, 0, 0, 0}, "pan", "pan left 0.09");
    check({0, 0.003, 0, 0}, "tilt", "tilt down 0.07");
    check({0, -0.003, 0, 0}, "tilt", "tilt up 0.07");
    check({0, 0, 0.5, 0}, "roll", "roll to the right 1");
    check({0, 0, 0, 0.006}, "zoom", "zoom in 1");
    check({0, 0, 0, -0.006}, "zoom", "zoom out 1");
    check({0.004, 0.004, 0, 0}, "mixed", "");
}

TEST_CASE("a shot that rests, turns and rests again") {
    const auto tracks = read(film(120, [](int frame) {
        return Pose{0.006 * std::clamp(frame - 40, 0, 40) + 0.0003 * wave(frame, 3.1), 0, 0, 0};
    }));
    const auto& parts = tracks[0].segments;
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].label == "static");
    CHECK(parts[1].label == "pan");
    CHECK(std::abs(parts[1].span.first - 41) <= 8);
    CHECK(std::abs(parts[1].span.end - 81) <= 8);
    CHECK(parts[2].label == "static");
    CHECK(tracks[1].segments.front().label == "pan");
    CHECK(tracks[1].segments.front().detail == "static, pan");
}

TEST_CASE("a picture that is held before its camera moves says nothing of the camera") {
    const auto held = [](int frame) { return Pose{0.006 * std::max(0, frame - 40), 0, 0, 0}; };
    CHECK(movement(film(80, held)) == "0-80 pan");
}

TEST_CASE("there and back again are two movements") {
    const auto tracks = read(film(96, [](int frame) {
        return Pose{0.005 * (48 - std::abs(frame - 48)), 0, 0, 0};
    }));
    const auto& parts = tracks[0].segments;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].detail.starts_with("pan right"));
    CHECK(parts[1].detail.starts_with("pan left"));
}

TEST_CASE("a hand that shakes, and one that shakes on its way") {
    const auto shaken = [](double way) {
        return film(96, [=](int frame) {
            return Pose{way * frame + 0.012 * wave(frame, 7.3), 0.008 * wave(frame, 6.1), 0, 0};
        });
    };
    CHECK(of_shot(shaken(0)) == "shaking");
    const auto tracks = read(shaken(0.005));
    CHECK(tracks[1].segments.front().label == "pan");
    CHECK(tracks[1].segments.front().detail == "pan, shaking");
}

TEST_CASE("a camera that wanders to and fro floats") {
    CHECK(of_shot(film(144, [](int frame) {
              return Pose{0.016 * wave(frame, 44), 0.014 * wave(frame, 61), 0, 0};
          })) == "floating");
}

TEST_CASE("a pan on twos does not shake") {
    const auto tracks = read(film(72, [](int frame) { return Pose{0.005 * (frame / 2 * 2), 0, 0, 0}; }));
    CHECK(told(tracks[1]) == "0-72 pan");
    CHECK(tracks[1].segments.front().detail == "pan");
}

TEST_CASE("near things that go past faster tell tracking from a pan") {
    Frames frames;
    for (int frame = 0; frame < 48; ++frame) {
        const double gone = 0.004 * frame;
        frames.push_back(drawn(width, height, [&](int column, int row) -> Colour {
            const double x = (column - 95.5) / width, y = (row - 53.5) / width;
            const double depth = 1 + 5 * std::max(0.0, y + 0.05); // the ground comes nearer below
            return {hills(x + gone * depth, y)};
        }));
    }
    const auto tracks = read(frames);
    CHECK(tracks[1].segments.front().label == "tracking");
    CHECK(tracks[0].segments.front().detail.starts_with("tracking right"));
}

TEST_CASE("a ground that comes nearer faster below tells a camera that goes forward from a zoom") {
    const auto forward = [](double below) {
        Frames frames;
        for (int frame = 0; frame < 48; ++frame)
            frames.push_back(drawn(width, height, [&](int column, int row) -> Colour {
                const double x = (column - 95.5) / width, y = (row - 53.5) / width;
                const double depth = 1 + below * std::max(0.0, y + 0.05);
                const double scale = std::exp(-0.005 * (frame - 24) * depth);
                return {hills(x * scale, y * scale)};
            }));
        return of_shot(frames);
    };
    CHECK(forward(6) == "tracking");
    CHECK(forward(0) == "zoom");
}

TEST_CASE("a hand that holds a camera still sways quickly, a camera that floats slowly") {
    const auto swaying = [](double slow, double quick) {
        return of_shot(film(120, [=](int frame) {
            return Pose{0.009 * wave(frame, slow) + 0.0028 * wave(frame, quick),
                        0.007 * wave(frame, 1.3 * slow), 0, 0};
        }));
    };
    CHECK(swaying(23, 7.7) == "shaking");
    CHECK(of_shot(film(120, [](int frame) { return Pose{0.014 * wave(frame, 50), 0, 0, 0}; })) == "floating");
}

TEST_CASE("a shot is called what goes furthest through all of its parts") {
    const auto tracks = read(film(120, [](int frame) {
        return Pose{0.006 * frame, 0, 0, 0.011 * std::clamp(frame - 40, 0, 40)};
    }));
    CHECK(tracks[0].segments.size() == 3);
    CHECK(tracks[1].segments.front().label == "pan");
    CHECK(tracks[1].segments.front().detail == "pan, zoom");
}

TEST_CASE("film weave is no movement") {
    CHECK(movement(film(72, [](int frame) {
              return Pose{0.0008 * wave(frame, 3.1), 0.0008 * wave(frame, 2.7), 0, 0};
          })) == "0-72 static");
}

TEST_CASE("parameters of camera_movement") {
    const Frames slow = steadily(72, {0.001, 0, 0, 0});
    CHECK(of_shot(slow) == "pan");
    CHECK(of_shot(slow, {{"slowest", 0.1}, {"least", 0.1}}) != "pan");
    CHECK(of_shot(slow, {{"least", 0.5}}) != "pan");
    const Frames trembling = film(72, [](int frame) { return Pose{0.0025 * wave(frame, 4.3), 0, 0, 0}; });
    CHECK(of_shot(trembling, {{"shake", 0.0005}}) == "shaking");
    CHECK(of_shot(trembling, {{"shake", 0.02}}) != "shaking");
}

TEST_CASE("a small picture is searched for in another") {
    camera_movement::Soft now(24, 13), before(24, 13);
    for (int y = 0; y < 13; ++y)
        for (int x = 0; x < 24; ++x) {
            const auto level = [](int column, int row) {
                return static_cast<std::int16_t>(500 + 300 * std::sin(column * 0.9) *
                                                           std::cos(row * 0.8 + column * 0.2));
            };
            now.at(x, y) = level(x, y);
            before.at(x, y) = static_cast<std::int16_t>(level(x - 3, y + 2) + 40);
        }
    const auto way = camera_movement::searched(now, before);
    CHECK(way.right == 3);
    CHECK(way.down == -2);
    CHECK(camera_movement::searched({}, {}).right == 0);
}
