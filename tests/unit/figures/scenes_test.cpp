#include "figures/scenes.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Decoupage film_of(Frame frames) {
    Decoupage film;
    std::vector<Time> times;
    for (Frame frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    film.times = FrameTimes(std::move(times), from_ticks(frames, 1, 24));
    return film;
}

Shot shot(int number, FrameSpan span) {
    Shot one;
    one.number = number;
    one.span = span;
    return one;
}

} // namespace

TEST_CASE("scenes know their shots, and shots their scene; black is of none's count") {
    Decoupage film = film_of(100);
    film.shots = {shot(1, {0, 30}), shot(0, {30, 40}), shot(2, {40, 70}), shot(3, {70, 100})};
    film.tracks["scenes"] = {"scenes", {{{0, 40}, "scene", 1, ""}, {{40, 100}, "scene", 0.9F, "a fade"}}};
    const auto scenes = scenes_of(film);
    REQUIRE(scenes.size() == 2);
    CHECK(scenes[0].shots == 1);
    CHECK(scenes[1].shots == 2);
    CHECK(scenes[1].first == 2);
    CHECK(scene_of(scenes, film.shots[3]) == 2);
    CHECK(scene_of({}, film.shots[3]) == 0);
}

TEST_CASE("the parts of a film: titles in its first fifth, credits in its last, quarters between") {
    Decoupage film = film_of(1000);
    film.tracks["letters"] = {"letters",
                              {{{20, 60}, "title", 1, "A FILM"},
                               {{80, 100}, "title", 1, "BY ME"},
                               {{500, 520}, "title", 1, "LATER"},
                               {{900, 1000}, "credits", 1, "ALL"}}};
    const auto parts = parts_of(film);
    REQUIRE(parts.size() == 7);
    CHECK(parts[0].span == FrameSpan{0, 20});
    CHECK(parts[1].span == FrameSpan{20, 100});
    CHECK(parts[2].span == FrameSpan{100, 300});
    CHECK(parts[5].span == FrameSpan{700, 900});
    CHECK(parts[6].name == "end credits");
    film.tracks.clear();
    CHECK(parts_of(film).size() == 4);
}
