#include "support/sample_decoupage.hpp"
#include "views/strip.hpp"

#include <algorithm>

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

int number_at(const std::string& png, std::size_t place) {
    int number = 0;
    for (std::size_t i = place; i < place + 4; ++i)
        number = number * 256 + static_cast<unsigned char>(png[i]);
    return number;
}

int width_of(const std::string& png) {
    return number_at(png, 16);
}
int height_of(const std::string& png) {
    return number_at(png, 20);
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
            const std::string png = strip_png(film(), why, 100, grey(strip_layout(why, 100)));
            CHECK(png.starts_with("\x89PNG"));
            CHECK(width_of(png) <= 1920);
            CHECK(height_of(png) <= 800);
        }
}

TEST_CASE("without the film the strip is lower, and says so") {
    const Explanation why = around({92, 109}, {100, 100});
    const std::string with = strip_png(film(), why, 100, grey(strip_layout(why, 100)));
    const std::string without = strip_png(film(), why, 100, {});
    CHECK(width_of(with) == width_of(without));
    CHECK(height_of(with) > height_of(without));
}

TEST_CASE("what stands is marked in the accent, what does not is pale") {
    // In the margin between two stills, where nothing else is drawn.
    const auto marked = [](const Decoupage& decoupage, const std::string& colour) {
        const Explanation why = around({92, 109}, {100, 100});
        return strip_png(decoupage, why, 100, {}).find(colour) != std::string::npos;
    };
    const std::string accent = "\xFF\xD5\x1F\xFF\xD5\x1F", pale = "\xC9\xC4\xB9\xC9\xC4\xB9";
    CHECK(marked(film(), accent));
    CHECK_FALSE(marked(film(), pale));
    Decoupage without = film();
    without.tracks["transitions"].segments.clear();
    CHECK_FALSE(marked(without, accent));
    CHECK(marked(without, pale));
}
