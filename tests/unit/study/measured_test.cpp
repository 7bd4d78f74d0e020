#include "study/measured.hpp"
#include "support/even_times.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Two shots, of 1 s and 3 s, at so many pictures a second.
Decoupage film_at(int rate) {
    Decoupage film;
    film.film.path = "films/a.mkv";
    film.film.print = {5, "ab"};
    film.film.width = 235, film.film.height = 100;
    film.film.frames = 4 * rate;
    film.film.rate = {rate, 1};
    film.times = support::even_times(4 * rate, {rate, 1});
    film.tracks["tone"] = {"tone", {{{0, 4 * rate}, "black_and_white", 1, ""}}};
    film.tracks["transitions"] = {"transitions", {{{rate, rate}, "cut", 1, ""}}};
    film.tracks["shots"] = {"shots", {{{0, rate}, "picture", 1, ""}, {{rate, 4 * rate}, "picture", 1, ""}}};
    film.shots = number_shots(film.tracks["transitions"], film.tracks["shots"]);
    film.names = {{1, "the run", Named::shots, {0, rate}, {0, rate}, "me", "now"}};
    return film;
}

} // namespace

TEST_CASE("a dossier says what a record needs") {
    const Measured measured = measured_of(film_at(24));
    CHECK(measured.film == "a.mkv");
    CHECK(measured.print == "ab");
    CHECK(measured.print_s == 4);
    CHECK(measured.work_s == 4);
    CHECK(measured.pictures == 24);
    CHECK(measured.aspect_words == "2.35:1");
    CHECK(measured.colour == "black and white");
    CHECK(measured.shots == 2);
    CHECK(measured.mean_s == doctest::Approx(2));
    REQUIRE(measured.places.size() == 1);
    CHECK(measured.places[0].where == "0-24");
}

TEST_CASE("a print that runs too fast is told as the work runs") {
    Decoupage film = film_at(25);
    film.tracks["tuning"] = {"tuning", {{{0, 100}, "tuned", 0.9f, "-29 cents from A 440"}}};
    const Measured measured = measured_of(film);
    CHECK(measured.print_s == 4);
    CHECK(measured.pictures == 24);
    CHECK(measured.work_s == doctest::Approx(4.0 * 25 / 24));
}

TEST_CASE("a film without anything") {
    const Measured measured = measured_of({});
    CHECK(measured.print_s == 0);
    CHECK(measured.aspect_words == "");
    CHECK(measured.colour == "");
    CHECK(std::isnan(measured.mean_s));
}

TEST_CASE("running times in the words of records") {
    CHECK(running_time_words(5940) == "1:39:00");
    CHECK(running_time_words(89.6) == "0:01:30");
    CHECK(running_time_words(-1) == "0:00:00");
    CHECK(running_time_words(1e12) == "99:59:59");
}
