#include "support/scenario/expectation.hpp"
#include "support/scenario/script.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::scenario;

namespace {

std::string refusal(std::string_view text) {
    const auto script = parse_script(text);
    return script ? "" : script.error().sentence();
}

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("shots and transitions follow one another") {
    const auto script = parse_script("film 25 fps 64x36\n"
                                     "shot 48 frames noise\n"
                                     "dissolve 12 frames\n"
                                     "shot 60 frames moving gradient\n"
                                     "hold 24 frames\n"
                                     "fade out 10 frames to white\n"
                                     "black 5 frames\n");
    REQUIRE(script.has_value());
    CHECK(script->rate == Rate{25, 1});
    CHECK(script->width == 64);
    REQUIRE(script->shots.size() == 3);
    CHECK(script->shots[0].alone == FrameSpan{0, 48});
    CHECK(script->shots[0].shown == FrameSpan{0, 60});
    CHECK(script->shots[1].alone == FrameSpan{60, 144});
    CHECK(script->shots[1].shown == FrameSpan{48, 154});
    CHECK(script->shots[1].direction == Direction::right);
    CHECK(script->shots[1].fade_out.level == 4080);
    CHECK(script->frames() == 159);
}

TEST_CASE("looks above the first shot are the film's, below a shot its own") {
    const auto script =
        parse_script("grain 8\nblack and white\nshot 9 frames\nshot 9 frames\ntint red\nbars 2.35:1");
    REQUIRE(script.has_value());
    CHECK(script->shots[0].look.colour == Look::Colour::black_and_white);
    CHECK(script->shots[1].look.colour == Look::Colour::red);
    CHECK(script->shots[1].look.grain == 8);
    CHECK(script->shots[0].look.aspect_width == 0);
    CHECK(script->shots[1].look.aspect_width == 2.35);
}

TEST_CASE("a mistake is told with its line and a remedy") {
    CHECK(says(refusal("shot 12 frames\nshto 12 frames"), "line 2: \"shto\" begins no line"));
    CHECK(says(refusal("shot 12"), "Write \"frames\" after the number."));
    CHECK(says(refusal("shot 0 frames"), "\"0\" is no number of frames"));
    CHECK(says(refusal("shot nan frames"), "is no number of frames"));
    CHECK(says(refusal("shot 12 frames zebra"), "\"zebra\" is not understood here"));
    CHECK(says(refusal("film 24 fps 320"), "\"320\" is no size"));
    CHECK(
        says(refusal("film 24 fps 320x180\nfilm 24 fps 320x180"), "line 2: a film that is described twice"));
    CHECK(says(refusal("dissolve 3 frames\nshot 4 frames"), "no shot before this line"));
    CHECK(says(refusal("shot 3 frames\ndissolve 3 frames"), "leads to no shot"));
    CHECK(says(refusal("shot 3 frames\ndissolve 3 frames\nhold 3 frames"), "no shot before this line"));
    CHECK(says(refusal("shot 3 frames\nfade out 3 frames\ndissolve 3 frames\nshot 3 frames"),
               "after a fade out"));
    CHECK(
        says(refusal("shot 3 frames\ndissolve 3 frames\nfade in 3 frames\nshot 3 frames"), "Leave one out."));
    CHECK(says(refusal("shot 9 frames\nflash 2 frames"), "an event without its moment"));
    CHECK(says(refusal("shot 9 frames\nflash 2 frames at 8"), "lasts beyond its shot"));
    CHECK(says(refusal("card 9 frames \"THE END"), "opened and not closed"));
    CHECK(says(refusal("card 9 frames END"), "in quotation marks"));
    CHECK(says(refusal("shot 9 frames\ntint pink"), "Write one of sepia blue red green."));
    CHECK(says(refusal("shot 9 frames\nfade 9 frames"), "Write \"out\" or \"in\"."));
    CHECK(says(refusal("pending:"), "without a reason"));
    CHECK(says(refusal("expect"), "the name of a track"));
    CHECK(says(refusal("expect transitions\n4-x cut"), "\"4-x\" is no frame or span"));
    CHECK(says(refusal("shot 20000 frames\nshot 1 frame"), "more than 20000 frames"));
}

TEST_CASE("what was found is held against what was expected") {
    const auto script =
        parse_script("expect transitions\n10 cut\n20-30 dissolve within 2 frames\n40-50 fade_out white");
    REQUIRE(script.has_value());
    const auto told = [&](std::vector<Segment> segments) {
        return differences(*script, {{"transitions", {"transitions", std::move(segments)}}});
    };
    const Segment cut{{10, 10}, "cut", 1, ""}, dissolve{{22, 28}, "dissolve", 1, ""},
        fade{{40, 50}, "fade_out", 1, "to white"};
    CHECK(told({cut, dissolve, fade}).empty());
    CHECK(told({cut, fade}).size() == 1);
    CHECK(told({cut, dissolve}).size() == 1);
    CHECK(told({cut, {{15, 15}, "cut", 1, ""}, dissolve, fade}).size() == 1);
    CHECK(told({cut, {{23, 30}, "dissolve", 1, ""}, fade}).size() == 1);
    CHECK(told({{{11, 11}, "cut", 1, ""}, dissolve, fade}).size() == 2);
    CHECK(told({cut, dissolve, {{40, 50}, "fade_out", 1, ""}}).size() == 1);
    CHECK(differences(*script, {}).size() == 1);
}
