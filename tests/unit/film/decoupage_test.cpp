#include "film/decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

TEST_CASE("shots are numbered, black is not") {
    const Track transitions{"transitions",
                            {{{100, 110}, "fade_out", 0.9f, ""},
                             {{130, 140}, "fade_in", 0.8f, ""},
                             {{200, 200}, "cut", 0.7f, ""}}};
    const Track covering{"shots",
                         {{{0, 100}, "card", 1.0f, ""},
                          {{100, 110}, "transition", 1.0f, ""},
                          {{110, 130}, "black", 1.0f, ""},
                          {{130, 140}, "transition", 1.0f, ""},
                          {{140, 200}, "picture", 1.0f, ""},
                          {{200, 300}, "picture", 1.0f, ""}}};
    const auto shots = number_shots(transitions, covering);
    REQUIRE(shots.size() == 4);
    CHECK(shots[0].kind == Kind::card);
    CHECK(shots[1].kind == Kind::black);
    CHECK(shots[2].kind == Kind::picture);
    CHECK(shots[0].number == 1);
    CHECK(shots[1].number == 0);
    CHECK(shots[2].number == 2);
    CHECK(shots[3].number == 3);
    CHECK(shots[2].span == FrameSpan{140, 200});
}

TEST_CASE("a shot knows the transitions at its ends, and the film's ends have none") {
    const Track transitions{"transitions", {{{50, 60}, "dissolve", 0.9f, ""}, {{90, 90}, "cut", 0.7f, ""}}};
    const Track covering{"shots",
                         {{{0, 50}, "picture", 1.0f, ""},
                          {{50, 60}, "transition", 1.0f, ""},
                          {{60, 90}, "picture", 1.0f, ""},
                          {{90, 100}, "picture", 1.0f, ""}}};
    const auto shots = number_shots(transitions, covering);
    REQUIRE(shots.size() == 3);
    CHECK(shots[0].before.label.empty());
    CHECK(shots[0].after == transitions.segments[0]);
    CHECK(shots[1].before == transitions.segments[0]);
    CHECK(shots[1].after == transitions.segments[1]);
    CHECK(shots[2].before.label == "cut");
    CHECK(shots[2].after.label.empty());
}

TEST_CASE("no shots, one shot, and empty spans") {
    CHECK(number_shots({}, {}).empty());
    CHECK(number_shots({}, {"shots", {{{0, 0}, "picture", 1.0f, ""}}}).empty());
    CHECK(number_shots({}, {"shots", {{{0, 1}, "picture", 1.0f, ""}}}).size() == 1);
}

TEST_CASE("many shots are numbered in no time") {
    Track transitions{"transitions", {}}, covering{"shots", {}};
    constexpr Frame many = 200'000;
    for (Frame frame = 0; frame < many; ++frame) {
        transitions.segments.push_back({{frame, frame}, "cut", 1.0f, ""});
        covering.segments.push_back({{frame, frame + 1}, "picture", 1.0f, ""});
    }
    CHECK(number_shots(transitions, covering).back().number == many);
}

TEST_CASE("a track that is not there is empty") {
    const Decoupage nothing;
    CHECK(nothing.track("transitions").segments.empty());
}

TEST_CASE("kinds have names") {
    CHECK(std::string(name_of(Kind::picture)) == "picture");
    CHECK(std::string(name_of(Kind::card)) == "card");
    CHECK(std::string(name_of(Kind::black)) == "black");
}
