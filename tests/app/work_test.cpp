#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

using Json = nlohmann::json;

TEST_CASE("a work folder is made with what was measured, and nothing is wrong in it") {
    const ScreenedFilm film;
    run({"name", "film.mp4", "shot 2", "the bars"}, film.here);
    const Ran made = run({"work", "new", "the-run", "--film", "film.mp4"}, film.here);
    CHECK(made.exit == 0);
    CHECK(holds(made.out, "works/the-run"));
    const std::string record = bytes_of(film.folder.path() / "works/the-run/work.toml");
    CHECK(holds(record, "running_time = \"0:00:04\""));
    CHECK(holds(record, "aspect = \"16:9\""));
    CHECK(holds(bytes_of(film.folder.path() / "works/the-run/films/film-mp4.toml"),
                "\"the bars\" = \"48-96\""));
    const Ran checked = run({"work", "check", "the-run"}, film.here);
    CHECK(checked.exit == 0);
    CHECK(holds(checked.out, "Nothing is wrong"));
}

TEST_CASE("what is wrong is told with file, line and remedy") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    CHECK(run({"work", "new", "x", "--title", "La Course", "--language", "fr"}, here).exit == 0);
    write_bytes(folder.path() / "works/x/study/1-production.md", "# P\n\n[one](claim:one-tkae)\n");
    write_bytes(folder.path() / "works/x/claims.toml",
                "[[claim]]\nid = \"one-take\"\nsentence = \"s\"\ntest = \"the film is in colour\"\n");
    const Ran checked = run({"work", "check", "works/x"}, here);
    CHECK(checked.exit == 1);
    CHECK(holds(checked.out, "study/1-production.md:3\n"));
    CHECK(holds(checked.out, "Did you mean one-take?"));
    CHECK(holds(checked.out, "1 thing is wrong"));
    const Json document = Json::parse(run({"work", "check", "x", "--json"}, here).out);
    CHECK(document["faults"] == 1);
    CHECK(document["title"] == "La Course");
    CHECK(document["problems"][0]["line"] == 3);
    CHECK(document["problems"][0]["could_have_been_meant"] == "one-take");
    CHECK(document["unsourced"][0]["file"] == "work.toml");
}

TEST_CASE("a new folder writes over nothing") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    CHECK(run({"work", "new", "x"}, here).exit == 0);
    write_bytes(folder.path() / "works/x/work.toml", "[work]\ntitle = \"Mine\"\n");
    std::filesystem::remove(folder.path() / "works/x/glossary.md");
    const Json again = Json::parse(run({"work", "new", "x", "--json"}, here).out);
    CHECK(again["made"] == Json{"glossary.md"});
    CHECK(bytes_of(folder.path() / "works/x/work.toml") == "[work]\ntitle = \"Mine\"\n");
}

TEST_CASE("what makes no sense of a work is said") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    CHECK(holds(run({"work", "chek", "x"}, here).err, "Did you mean check?"));
    CHECK(run({"work", "check"}, here).exit == 2);
    CHECK(run({"work", "check", "a", "b"}, here).exit == 2);
    CHECK(holds(run({"work", "check", "x"}, here).err, "There is no x"));
    CHECK(run({"work", "new", "x", "--language", "de"}, here).exit == 2);
    CHECK(run({"work", "new", "x", "--film", "none.mkv"}, here).exit == 1);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "works"));
}

} // namespace decoupage::app_test
