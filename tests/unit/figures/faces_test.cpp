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

TEST_CASE("where nobody looked, nothing is said of faces") {
    CHECK_FALSE(faces_of({}, {0, 100}));
    Decoupage failed;
    failed.tracks["faces"] = {"faces", {}};
    failed.missing = {"faces"};
    CHECK_FALSE(faces_of(failed, {0, 100}));
}
