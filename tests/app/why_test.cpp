#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

} // namespace

TEST_CASE("why tells of a place by its frame or its time") {
    const ScreenedFilm screened;
    const Ran ran = run({"why", "film.mp4", "48"}, screened.here);
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    CHECK(holds(ran.out, "film.mp4, frame 48 at 0:02.00"));
    CHECK(holds(ran.out, "A cut at 48:"));
    CHECK(holds(ran.out, ": a cut, "));
    for (const std::string place : {"0:02", "0:02.00", "2.0"})
        CHECK(run({"why", "film.mp4", place}, screened.here).out == ran.out);
    CHECK(holds(run({"why", "film.mp4", "20"}, screened.here).out, "The frame stands in shot 1, 0–48."));
}

TEST_CASE("why tells programs the same, and of as many frames as wanted") {
    const ScreenedFilm screened;
    const Ran ran = run({"why", "film.mp4.dossier", "48", "--around", "3", "--json"}, screened.here);
    CHECK(ran.err == "");
    const Json told = Json::parse(ran.out);
    CHECK(told["transition"]["first"] == 48);
    CHECK(told["frames"].size() == 7);
    CHECK(told["sensitivity"] == 0.5);
    run({"read", "film.mp4", "--set", "transitions.sensitivity=0.75"}, screened.here);
    CHECK(Json::parse(run({"why", "film.mp4", "48", "--json"}, screened.here).out)["sensitivity"] == 0.75);
}

TEST_CASE("why draws the frames and curves into a file, with the film and without") {
    const ScreenedFilm screened;
    const Ran ran = run({"why", "film.mp4", "48", "-o", "strip.png", "--json"}, screened.here);
    CHECK(ran.exit == 0);
    CHECK(Json::parse(ran.out)["strip"] == "strip.png");
    const std::string with = bytes_of(screened.folder.path() / "strip.png");
    CHECK(with.starts_with("\x89PNG"));
    fs::remove(screened.film);
    CHECK(run({"why", "film.mp4.dossier", "48", "-o", "strip.png"}, screened.here).exit == 0);
    const std::string without = bytes_of(screened.folder.path() / "strip.png");
    CHECK(without.starts_with("\x89PNG"));
    CHECK(without != with);
    CHECK(run({"why", "film.mp4.dossier", "48", "-o", "none/strip.png"}, screened.here).exit == 1);
}

TEST_CASE("a strip is never drawn over the film") {
    const ScreenedFilm screened;
    CHECK(run({"why", "film.mp4", "48", "-o", "film.mp4"}, screened.here).exit == 2);
    CHECK(bytes_of(screened.film) == bytes_of(small_film()));
}

TEST_CASE("why knows what a person said") {
    const ScreenedFilm screened;
    run({"correct", "film.mp4", "remove", "48"}, screened.here);
    CHECK(holds(run({"why", "film.mp4", "48"}, screened.here).out,
                "By hand it was taken away (correction 1, Ada)."));
}

TEST_CASE("a place that is none, or lies outside the film, is a fault") {
    const ScreenedFilm screened;
    CHECK(run({"why", "film.mp4"}, screened.here).exit == 2);
    const Ran outside = run({"why", "film.mp4", "96"}, screened.here);
    CHECK(outside.exit == 2);
    CHECK(holds(outside.err, "96 lies outside the film: its frames are 0 to 95, and it ends at 0:04."));
    CHECK(run({"why", "film.mp4", "soon"}, screened.here).exit == 2);
    CHECK(run({"why", "film.mp4", "48", "--around", "-1"}, screened.here).exit == 2);
    CHECK(run({"why", "none.mp4", "48"}, screened.here).exit == 1);
}

} // namespace decoupage::app_test
