#include "films.hpp"
#include "program.hpp"
#include "support/drawn_print.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

TEST_CASE("films are set side by side, in words, for programs and as a page") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    support::write_drawn_dossier(support::drawn_film(1, 30), folder.path() / "a.dossier");
    support::write_drawn_dossier(support::drawn_film(2, 20), folder.path() / "b.dossier");
    const Ran ran = run({"compare", "a.dossier", "b.dossier", "-o", "page.html"}, here);
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    CHECK(holds(ran.out, "B beside A"));
    CHECK(holds(bytes_of(folder.path() / "page.html"), "On one scale of time"));
    const auto told =
        nlohmann::json::parse(run({"compare", "a.dossier", "b.dossier", "a.dossier", "--json"}, here).out);
    CHECK(told["films"].size() == 3);
    CHECK(told["films"][0]["shots"] == 30);
    CHECK(told["differences"][1]["measures"][0]["shift"] == 0);
    CHECK(run({"compare", "a.dossier"}, here).exit == 2);
    CHECK(run({"compare", "a.dossier", "none.dossier"}, here).exit == 1);
}

TEST_CASE("a film is never written over by the page that compares it") {
    const ScreenedFilm film;
    const Ran ran = run({"compare", "film.mp4", "film.mp4", "-o", "film.mp4"}, film.here);
    CHECK(ran.exit == 2);
    CHECK(holds(ran.err, "film.mp4 is a film, and would be lost"));
}

} // namespace decoupage::app_test
