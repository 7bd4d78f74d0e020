#include "figures/faces.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("faces of a shot are counted at any one time, and the largest is told") {
    Decoupage film;
    film.tracks["faces"] = {"faces",
                            {{{0, 40}, "frontal", 0.8F, "height 0.20 at 0.30 0.40"},
                             {{20, 60}, "frontal", 0.9F, "height 0.35 at 0.60 0.40"},
                             {{60, 90}, "frontal", 0.7F, "nonsense"},
                             {{100, 120}, "frontal", 0.9F, "height 0.80 at 0.50 0.50"}}};
    const auto faces = faces_of(film, {0, 100});
    REQUIRE(faces);
    CHECK(faces->most == 2);
    CHECK(faces->largest_height == doctest::Approx(0.35));
    CHECK(faces->confidence == doctest::Approx(0.9));
    CHECK(faces_of(film, {200, 300})->most == 0);
}

TEST_CASE("of the largest face it is told where it stands, inside the bars, and how much room is above it") {
    Decoupage film;
    film.film.width = 200, film.film.height = 100;
    film.tracks["faces"] = {"faces", {{{0, 40}, "frontal", 0.8F, "height 0.36 at 0.50 0.60"}}};
    const auto whole = faces_of(film, {0, 40});
    REQUIRE(whole->place);
    CHECK(whole->place->across == doctest::Approx(0.5));
    CHECK(whole->place->down == doctest::Approx(0.6));
    CHECK(whole->place->headroom == doctest::Approx(0.28));
    film.tracks["active_picture"] = {"active_picture",
                                     {{{0, 40}, "letterbox", 1, "2.67:1 top 20 bottom 20 left 0 right 0"}}};
    CHECK(faces_of(film, {0, 40})->place->headroom == doctest::Approx(0.08 / 0.6));
    film.tracks["faces"].segments[0].detail = "height 0.90 at 0.50 0.50";
    CHECK(faces_of(film, {0, 40})->place->headroom == 0);
    CHECK_FALSE(faces_of(film, {100, 140})->place);
}

TEST_CASE("where nobody looked, nothing is said of faces") {
    CHECK_FALSE(faces_of({}, {0, 100}));
    Decoupage failed;
    failed.tracks["faces"] = {"faces", {}};
    failed.missing = {"faces"};
    CHECK_FALSE(faces_of(failed, {0, 100}));
}
