#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

using Json = nlohmann::json;

namespace {

const char* const claims = "[places]\n"
                           "\"the bars\" = \"shot 2\"\n"
                           "[[claim]]\n"
                           "id = \"one\"\n"
                           "sentence = \"The bars are one take.\"\n"
                           "test = \"the bars is one take\"\n"
                           "[[claim]]\n"
                           "id = \"two\"\n"
                           "sentence = \"There is a dissolve.\"\n"
                           "test = \"there is a dissolve in the film\"\n";

/// A screened film with a work folder beside it.
struct FilmWithWork : ScreenedFilm {
    FilmWithWork() {
        CHECK(run({"work", "new", "the-run"}, here).exit == 0);
        write_bytes(folder.path() / "works/the-run/claims.toml", claims);
    }
    Json check() { return Json::parse(run({"check", "the-run", "--film", "film.mp4", "--json"}, here).out); }
};

} // namespace

TEST_CASE("a claim is tested, and says what was measured") {
    const ScreenedFilm film;
    const Ran told =
        run({"claim", "film.mp4", "shot 2 is one take and the film lasts less than 1 min"}, film.here);
    CHECK(told.exit == 0);
    CHECK(told.out.starts_with("✓ supported\n"));
    const Json json =
        Json::parse(run({"claim", "film.mp4", "the film is 99 shots", "--json"}, film.here).out);
    CHECK(json["verdict"] == "contradicted");
    CHECK(json["parts"][0]["measured"].is_string());
    CHECK(!json["rules"].empty());
    const Ran named =
        run({"claim", "film.mp4", "--place", "the bars=shot 2", "the bars is one take"}, film.here);
    CHECK(named.out.starts_with("✓ supported\n"));
}

TEST_CASE("a claim that is not understood is shown with a line under the word that was meant") {
    const ScreenedFilm film;
    const Ran lost = run({"claim", "film.mp4", "there are 3 disolves in the film"}, film.here);
    CHECK(lost.exit == 2);
    CHECK(holds(lost.err, "  there are 3 disolves in the film\n              ^^^^^^^^\n"));
    CHECK(holds(lost.err, "Did you mean dissolve"));
}

TEST_CASE("a check tells what changed since the last one, and why") {
    FilmWithWork film;
    const Json first = film.check();
    CHECK(first["clean"] == false); // there is no dissolve
    CHECK(first["claims"][0]["verdict"] == "supported");
    CHECK(first["claims"][1]["verdict"] == "contradicted");
    CHECK(first["changes"].empty());
    CHECK(run({"correct", "film.mp4", "retype", "48", "dissolve", "44-52", "--author", "Ada"}, film.here)
              .exit == 0);
    const Json second = film.check();
    REQUIRE(second["changes"].size() == 1);
    CHECK(second["changes"][0]["id"] == "two");
    CHECK(second["changes"][0]["before"] == "contradicted");
    CHECK(second["changes"][0]["now"] == "supported");
    CHECK(holds(second["changes"][0]["why"][0].get<std::string>(), "by Ada"));
    CHECK(second["clean"] == true);
    CHECK(film.check()["changes"].empty());
    CHECK(run({"check", "the-run", "--film", "film.mp4"}, film.here).exit == 0);
}

TEST_CASE(
    "a check ends in 1 where a sentence is contradicted, and not where another is said to contradict it") {
    FilmWithWork film;
    const Ran told = run({"check", "the-run", "--film", "film.mp4"}, film.here);
    CHECK(told.exit == 1);
    CHECK(holds(told.out, "✗ There is a dissolve.\n    contradicted, claims.toml:"));
    CHECK(holds(told.out, "2 sentences: 1 supported, 1 contradicted.\n"));
    write_bytes(film.folder.path() / "works/the-run/claims.toml",
                std::string(claims) + "against = [\"one\"]\n");
    CHECK(run({"check", "the-run", "--film", "film.mp4"}, film.here).exit == 0);
}

TEST_CASE("without a film the sentences are listed as not yet tested") {
    FilmWithWork film;
    const Ran told = run({"check", "the-run"}, film.here);
    CHECK(told.exit == 0);
    CHECK(holds(told.out, "2 sentences are not yet tested on your copy"));
}

TEST_CASE("verdicts that were damaged are no reason to fail") {
    FilmWithWork film;
    film.check();
    write_bytes(film.folder.path() / "works/the-run/verdicts/film.mp4.json", "{\"claims\": 3}");
    const Ran told = run({"check", "the-run", "--film", "film.mp4"}, film.here);
    CHECK(told.exit == 1);
    CHECK(holds(told.err, "It holds something else"));
}

TEST_CASE("a scene is drafted under its headings, and its sentences are claims that hold") {
    FilmWithWork film;
    const Ran told = run({"draft", "the-run", "--film", "film.mp4", "the bars"}, film.here);
    CHECK(told.exit == 0);
    CHECK(holds(told.out, "[one take](<claim: the bars is one take>)"));
    const Ran none = run({"draft", "the-run", "--film", "film.mp4", "the barz"}, film.here);
    CHECK(none.exit == 1);
    CHECK(holds(none.err, "Did you mean the bars?"));
}

} // namespace decoupage::app_test
