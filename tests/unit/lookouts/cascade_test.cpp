#include "lookouts/cascade.hpp"
#include "lookouts/shrunk.hpp"

#include <algorithm>
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

/// The same by patterns: of a cell of 2 x 2 in the window's middle and its neighbours, those below are as
/// light or lighter, those above darker (codes 14: right below, below, left below).
std::string pattern_cascade() {
    std::string text =
        "<opencv_storage><cascade><featureType>LBP</featureType><height>8</height><width>8</width>"
        "<stages>";
    for (int stage = 0; stage < 8; ++stage)
        text += "<_><stageThreshold>0.5</stageThreshold><weakClassifiers><_><internalNodes> 0 -1 0 16384 0 0 "
                "0 0 0 0 0"
                "</internalNodes><leafValues> 1. 0.</leafValues></_></weakClassifiers></_>";
    return text + "</stages><features><_><rect> 1 1 2 2</rect></_></features></cascade></opencv_storage>";
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

TEST_CASE("patterns are asked of eight windows at once, and of those behind them") {
    const auto cascade = Cascade::from_text(pattern_cascade());
    REQUIRE(cascade.has_value());
    for (const int width : {8, 9, 23, 24, 25, 40, 57}) {
        CAPTURE(width);
        const auto plane = halves(width, 30, 15);
        std::size_t wanted = 0;
        for (int y = 0; y + 8 <= 30; y += 2)
            for (int x = 0; x + 8 <= width; x += 2) {
                const auto cell = [&](int column, int row) {
                    return plane.at(x + 1 + 2 * column, y + 1 + 2 * row) +
                           plane.at(x + 2 + 2 * column, y + 1 + 2 * row) +
                           plane.at(x + 1 + 2 * column, y + 2 + 2 * row) +
                           plane.at(x + 2 + 2 * column, y + 2 + 2 * row);
                };
                int code = 0;
                for (const auto& [column, row] :
                     {std::pair{0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}})
                    code = code << 1 | (cell(column, row) >= cell(1, 1) ? 1 : 0);
                wanted += code == 14 ? 1 : 0;
            }
        CHECK(cascade->hits(plane, {8, 8, 1.2f}).size() == wanted);
    }
}

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
