#include "film/named_place.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Three shots of 48 frames after a stretch of black, two scenes, and a name.
Decoupage film() {
    Decoupage film = support::made_of({{Shot::Kind::black, 24}, {}, {}, {}});
    film.tracks["scenes"] = {"scenes", {{{24, 72}, "scene", 1, ""}, {{72, 96}, "scene", 1, ""}}};
    film.namings = {{1, Naming::Deed::give, 0, Named::shots, "", {48, 72}, "The run-up", "Ada", "now"}};
    film.names = names_where_they_are(film);
    return film;
}

Place place(std::string_view text) {
    const auto found = place_in(film(), text);
    return found ? *found : Place{{-1, -1}, Named::moment};
}

} // namespace

TEST_CASE("a place is a frame or a time, a shot or a scene by its number, or a name") {
    CHECK(place("30") == Place{{30, 30}, Named::span});
    CHECK(place("0:01-0:02") == Place{{24, 48}, Named::span});
    CHECK(place("shot 1") == Place{{24, 48}, Named::shots});
    CHECK(place("Shots 2-3") == Place{{48, 96}, Named::shots});
    CHECK(place("shots 2–3") == Place{{48, 96}, Named::shots});
    CHECK(place("scene 2") == Place{{72, 96}, Named::scenes});
    CHECK(place("the run-up") == Place{{48, 72}, Named::shots});
    CHECK(frame_in(film(), "THE RUN-UP") == 48);
}

TEST_CASE("what is no place is told so, with what could be one") {
    CHECK(place_in(film(), "shot 4").error().sentence() == "There is no shot 4; the last is shot 3.");
    CHECK(place_in(film(), "scene 9").error().kind == Fault::Kind::not_found);
    CHECK(place_in(film(), "shots 3-2").error().kind == Fault::Kind::usage);
    CHECK(place_in(film(), "shot 0").error().kind == Fault::Kind::usage);
    CHECK(place_in({}, "scene 1").error().sentence() == "No scenes have been found in this film.");
    const Fault none = place_in(film(), "the walk").error();
    CHECK(none.found == "the walk is no place in a film");
    CHECK(none.expected.find("or a name") != std::string::npos);
    CHECK(place_in(film(), "1:99").error().expected.find("or a name") == std::string::npos);
}

TEST_CASE("words that could be anything but a name are known") {
    for (const char* text : {"1234", "1:37:04", "97.3", "10-20", "shot 3", "Scenes 1-2"})
        CHECK(reads_as_place(text));
    for (const char* text : {"the run", "1968 again", "shot in the dark", "scene"})
        CHECK_FALSE(reads_as_place(text));
    CHECK(reads_as_frames("10-20"));
    CHECK_FALSE(reads_as_frames("shot 3"));
}
