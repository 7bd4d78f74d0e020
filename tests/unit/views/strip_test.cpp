#include "support/sample_decoupage.hpp"
#include "views/strip.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Decoupage film() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 100}, {Shot::Kind::picture, 100}});
    film.film.width = 160;
    film.film.height = 90;
    return film;
}

Explanation around(FrameSpan shown, FrameSpan transition) {
    Explanation why;
    why.found = true;
    why.transition = {transition, transition.empty() ? "cut" : "dissolve", 0.9f, ""};
    for (Frame frame = shown.first; frame < shown.end; ++frame) {
        why.frames.emplace_back();
        why.frames.back().frame = frame;
    }
    return why;
}

bool holds(const Picture& picture, std::array<std::uint8_t, 3> colour) {
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3)
        if (std::equal(colour.begin(), colour.end(), picture.pixels.begin() + static_cast<std::ptrdiff_t>(i)))
            return true;
    return false;
}

std::map<Frame, Picture> grey(const StripLayout& layout) {
    std::map<Frame, Picture> stills;
    for (const Frame frame : layout.stills)
        stills[frame] = {2, 1, {9, 9, 9, 90, 90, 90}};
    return stills;
}

} // namespace

TEST_CASE(
    "few frames have a still each, many share the room, and the transition's first frame is always shown") {
    const StripLayout few = strip_layout(around({92, 109}, {100, 100}), 100);
    CHECK(few.stills.size() == 17);
    const Explanation many = around({50, 151}, {97, 110});
    const StripLayout some = strip_layout(many, 100);
    CHECK(some.stills.size() < 40);
    CHECK(some.still_width >= 80);
    CHECK(std::count(some.stills.begin(), some.stills.end(), 97) == 1);
    CHECK(some.stills.front() >= 50);
    CHECK(some.stills.back() < 151);
    const Explanation outside = around({50, 151}, {20, 40});
    const StripLayout asked = strip_layout(outside, 100);
    CHECK(std::count(asked.stills.begin(), asked.stills.end(), 100) == 1);
    CHECK(strip_layout(around({5, 6}, {5, 5}), 5).stills == std::vector<Frame>{5});
}

TEST_CASE("a strip is a picture that fits a screen, whatever is asked for") {
    for (const FrameSpan shown : {FrameSpan{100, 101}, {92, 109}, {0, 200}})
        for (const FrameSpan transition : {FrameSpan{100, 100}, {90, 120}, {150, 170}, {0, 3}}) {
            const Explanation why = around(shown, transition);
            const Picture strip = strip_picture(film(), why, 100, grey(strip_layout(why, 100)));
            CHECK(strip.width <= 1920);
            CHECK(strip.height <= 800);
            CHECK(std::ssize(strip.pixels) == strip.width * strip.height * 3);
        }
}

TEST_CASE("without the film the strip is lower, and says so") {
    const Explanation why = around({92, 109}, {100, 100});
    const Picture with = strip_picture(film(), why, 100, grey(strip_layout(why, 100)));
    const Picture without = strip_picture(film(), why, 100, {});
    CHECK(with.width == without.width);
    CHECK(with.height > without.height);
}

TEST_CASE("what stands is marked in the accent, what does not is pale") {
    using Rgb = std::array<std::uint8_t, 3>;
    const auto marked = [](const Decoupage& decoupage, Rgb colour) {
        return holds(strip_picture(decoupage, around({92, 109}, {100, 100}), 100, {}), colour);
    };
    const Rgb accent{255, 213, 31}, pale{201, 196, 185};
    CHECK(marked(film(), accent));
    CHECK_FALSE(marked(film(), pale));
    Decoupage without = film();
    without.tracks["transitions"].segments.clear();
    CHECK_FALSE(marked(without, accent));
    CHECK(marked(without, pale));
}
