#include "lookouts/cascade.hpp"
#include "lookouts/eight_windows.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::lookouts;

namespace {

/// One stage of one tree: a window of 8 whose upper half is darker than its lower half by far.
constexpr std::string_view dark_above = R"(<?xml version="1.0"?>
<opencv_storage><cascade type_id="opencv-cascade-classifier"><stageType>BOOST</stageType>
<featureType>HAAR</featureType><height>8</height><width>8</width>
<stages><_><maxWeakCount>1</maxWeakCount><stageThreshold>0.5</stageThreshold>
<weakClassifiers><_><internalNodes> 0 -1 0 -1.</internalNodes><leafValues> 1. 0.</leafValues></_></weakClassifiers></_></stages>
<features><_><rects><_> 0 0 8 4 1.</_><_> 0 4 8 4 -1.</_></rects></_></features></cascade></opencv_storage>)";

/// Two stages: dark above, then a tree of two questions, whose second asks for light at the right, and whose
/// leaves add up to the threshold only there.
constexpr std::string_view dark_above_light_right = R"(<opencv_storage><cascade>
<featureType>HAAR</featureType><height>8</height><width>8</width><stages>
<_><stageThreshold>0.5</stageThreshold><weakClassifiers><_><internalNodes> 0 -1 0 -0.1</internalNodes><leafValues> 1. 0.</leafValues></_></weakClassifiers></_>
<_><stageThreshold>0.5</stageThreshold><weakClassifiers><_><internalNodes> 1 0 0 -0.1 -1 -2 1 -0.05</internalNodes><leafValues> 0. 1. 0.25</leafValues></_></weakClassifiers></_>
</stages>
<features><_><rects><_> 0 0 8 4 1.</_><_> 0 4 8 4 -1.</_></rects><tilted>0</tilted></_>
<_><rects><_> 0 0 8 8 -1.</_><_> 0 0 4 8 2.</_></rects><tilted>0</tilted></_></features></cascade></opencv_storage>)";

Plane<std::uint8_t> noise(int width, int height) {
    std::mt19937 random(7);
    Plane<std::uint8_t> plane(width, height);
    for (auto& level : plane.values)
        level = static_cast<std::uint8_t>(random());
    return plane;
}

Plane<std::uint8_t> halves(int width, int height, int border) {
    Plane<std::uint8_t> plane(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            plane.at(x, y) = static_cast<std::uint8_t>(y < border ? 20 + x % 3 : 220 - x % 3);
    return plane;
}

} // namespace

TEST_CASE("a cascade finds what its features ask for, and nothing else") {
    const auto cascade = Cascade::from_text(dark_above);
    REQUIRE(cascade.has_value());
    CHECK(cascade->window() == 8);
    const auto hits = cascade->hits(halves(40, 40, 20), {8, 8, 1.2f});
    REQUIRE_FALSE(hits.empty());
    for (const Hit& hit : hits)
        CHECK(hit.top + hit.size / 2 == doctest::Approx(20).epsilon(0.11));
    CHECK(cascade->hits(halves(40, 40, 0), {8, 40, 1.2f}).empty());
    CHECK(cascade->hits(halves(4, 4, 2), {8, 40, 1.2f}).empty());
}

TEST_CASE("larger windows find larger things") {
    const auto cascade = Cascade::from_text(dark_above);
    REQUIRE(cascade.has_value());
    for (const Hit& hit : cascade->hits(halves(80, 80, 40), {32, 32, 1.2f}))
        CHECK(hit.size == doctest::Approx(32));
}

TEST_CASE("eight windows at once and each by itself pass alike, at the edges too") {
    const auto cascade = Cascade::from_text(dark_above_light_right);
    REQUIRE(cascade.has_value());
    for (const int width : {8, 9, 23, 24, 25, 40, 57}) {
        CAPTURE(width);
        const auto plane = noise(width, 30);
        const auto sum = [&](int x, int y, int w, int h) {
            double all = 0;
            for (int row = y; row < y + h; ++row)
                for (int column = x; column < x + w; ++column)
                    all += plane.at(column, row);
            return all;
        };
        const auto passes = [&](int x, int y) {
            double squares = 0;
            for (int row = y + 1; row < y + 7; ++row)
                for (int column = x + 1; column < x + 7; ++column)
                    squares += double{1} * plane.at(column, row) * plane.at(column, row);
            const double inner = sum(x + 1, y + 1, 6, 6), spread = std::sqrt(36 * squares - inner * inner);
            const double above = sum(x, y, 8, 4) - sum(x, y + 4, 8, 4);
            const double left = 2 * sum(x, y, 4, 8) - sum(x, y, 8, 8);
            return above < -0.1 * spread && left < -0.05 * spread;
        };
        std::size_t wanted = 0;
        for (int y = 0; y + 8 <= 30; y += 2)
            for (int x = 0; x + 8 <= width; x += 2)
                wanted += passes(x, y) ? 1 : 0;
        CHECK(cascade->hits(plane, {8, 8, 1.2f}).size() == wanted);
    }
}

TEST_CASE("stages left unasked let more windows pass") {
    const auto cascade = Cascade::from_text(dark_above_light_right);
    REQUIRE(cascade.has_value());
    const auto plane = noise(60, 40);
    CHECK(cascade->hits(plane, {8, 8, 1.2f, 1}).size() > cascade->hits(plane, {8, 8, 1.2f}).size());
}

#if DECOUPAGE_HAS_AVX2
TEST_CASE("answers of eight windows are those of one, bit for bit") {
    if (!has_avx2()) return;
    Level level;
    level.lay(noise(80, 20), 1);
    const auto corner = [](int x, int y) { return Level::place(x, y, 1); };
    const Rectangle left{corner(0, 0), corner(4, 0), corner(0, 8), corner(4, 8), 1.7f},
        all{corner(0, 0), corner(8, 0), corner(0, 8), corner(8, 8), -0.9f};
    const std::array questions{Question{{left, all, {}}, 2, 0.01f, 1, 0, 0, -0.3f},
                               Question{{all, {}, {}}, 1, -0.2f, 0, -1, 0.6f, 0.1f}};
    const std::array trees{std::span<const Question>(questions)};
    for (int first = 0; first < 60; first += 8) {
        std::array<float, 8> spreads;
        for (std::size_t i = 0; i < spreads.size(); ++i)
            spreads[i] = 3000 + 400 * static_cast<float>(i);
        for (const float threshold : {-0.3f, 0.1f, 0.6f}) {
            const std::array stages{AskedStage{trees, threshold}};
            unsigned wanted = 0;
            for (std::size_t i = 0; i < 8; ++i)
                if (answer(questions, level.sums(first, 3) + i, spreads[i]) >= threshold) wanted |= 1U << i;
            CHECK(eight_that_pass(level.sums(first, 3), spreads, 0xff, stages) == wanted);
        }
    }
}
#endif

TEST_CASE("what is no cascade is refused") {
    CHECK_FALSE(Cascade::from_text(""));
    CHECK_FALSE(Cascade::from_text("<opencv_storage></opencv_storage>"));
    const auto with = [](std::string_view old, std::string_view now) {
        std::string text(dark_above);
        text.replace(text.find(old), old.size(), now);
        return Cascade::from_text(text).has_value();
    };
    CHECK(with("0 0 8 4", "0 0 8 4"));
    CHECK_FALSE(with("0 0 8 4", "0 0 9 4"));
    CHECK_FALSE(with("0 4 8 4", "0 5 8 4"));
    CHECK_FALSE(with("0 -1 0 -1.", "0 -1 1 -1."));
    CHECK_FALSE(with("0 -1 0 -1.", "0 -2 0 -1."));
    CHECK_FALSE(with("0 -1 0 -1.", "0 1 0 -1."));
    CHECK_FALSE(with("<width>8", "<width>0"));
    CHECK_FALSE(with("</rects>", "</rects><tilted>1</tilted>"));
    CHECK(Cascade::open("/nowhere").error().kind == Fault::Kind::not_found);
}

TEST_CASE("hits that lie over one another are one") {
    const auto groups = grouped({{10, 10, 20}, {11, 11, 20}, {12, 10, 21}, {60, 10, 20}});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].count == 3);
    CHECK(groups[0].mean.left == doctest::Approx(11));
    CHECK(groups[1].count == 1);
    CHECK(grouped({}).empty());
}

TEST_CASE("a picture made smaller keeps its light") {
    Plane<std::uint8_t> plane(64, 48);
    std::fill(plane.values.begin(), plane.values.end(), std::uint8_t{77});
    for (const auto& [width, height] : {std::pair{64, 48}, {50, 40}, {16, 12}, {7, 5}, {1, 1}}) {
        const auto small = shrunk(plane, width, height);
        CHECK(small.width == width);
        CHECK(small.height == height);
        CHECK(std::ranges::all_of(small.values, [](int value) { return value == 77; }));
    }
}
