#include "film/film.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("each frame has its time, and each time its frame") {
    const FrameTimes times({Time{0}, Time{100}, Time{100}, Time{250}}, Time{300});
    CHECK(times.frames() == 4);
    CHECK(times.at(3) == Time{250});
    CHECK(times.at(4) == Time{300});
    CHECK(times.length({1, 4}) == Time{200});
    CHECK(times.length({2, 2}) == Time{0});
    CHECK(times.on_screen(Time{0}) == 0);
    CHECK(times.on_screen(Time{99}) == 0);
    CHECK(times.on_screen(Time{100}) == 2); // the first of two at one time is never seen
    CHECK(times.on_screen(Time{249}) == 2);
    CHECK(times.on_screen(Time{250}) == 3);
}

TEST_CASE("beyond the ends of the film its ends are given") {
    const FrameTimes times({Time{10}, Time{20}}, Time{30});
    CHECK(times.at(-5) == Time{10});
    CHECK(times.at(99) == Time{30});
    CHECK(times.on_screen(Time{-1}) == 0);
    CHECK(times.on_screen(Time{1000}) == 1);
}

TEST_CASE("a film of no frames, and one of one") {
    const FrameTimes none;
    CHECK(none.frames() == 0);
    CHECK(none.at(0) == Time{0});
    CHECK(none.on_screen(Time{5}) == 0);
    CHECK(FrameTimes({}, Time{7}).at(0) == Time{7});
    const FrameTimes one({Time{0}}, Time{40});
    CHECK(one.length({0, 1}) == Time{40});
    CHECK(one.on_screen(Time{40}) == 0);
}

TEST_CASE("shapes have the names people use") {
    CHECK(aspect_name(4.0 / 3.0) == "4:3");
    CHECK(aspect_name(720.0 / 540.0) == "4:3");
    CHECK(aspect_name(1.375) == "1.37:1");
    CHECK(aspect_name(16.0 / 9.0) == "16:9");
    CHECK(aspect_name(1.85) == "1.85:1");
    CHECK(aspect_name(1920.0 / 816.0) == "2.35:1");
    CHECK(aspect_name(2.39) == "2.39:1");
    CHECK(aspect_name(2.55) == "2.55:1");
    CHECK(aspect_name(1.19) == "1.19:1");
    CHECK(aspect_name(1.0) == "1:1");
}

TEST_CASE("a shape that is none of these is given in figures") {
    CHECK(aspect_name(1.08) == "1.08:1");
    CHECK(aspect_name(3.0) == "3.00:1");
    CHECK(aspect_name(0.5625) == "0.56:1");
    CHECK(aspect_name(2.0 * 1.014) == "2:1");
    CHECK(aspect_name(2.0 * 1.03) == "2.06:1");
    CHECK(aspect_name(0.0) == "0.00:1");
}

TEST_CASE("the shape of a film counts the shape of its pixels") {
    Film film;
    CHECK(film.aspect() == 0.0);
    film.width = 720;
    film.height = 576;
    film.aspect_width = 64;
    film.aspect_height = 45;
    CHECK(film.aspect() == doctest::Approx(16.0 / 9.0));
}
