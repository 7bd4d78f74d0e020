#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A film of 96 frames with a cut at 48, screened, and a person who names places in it.
struct NamedFilm : ScreenedFilm {
    Ran name(Words words) const {
        words.insert(words.begin(), {"name", "film.mp4"});
        return run(words, here);
    }
    Json names() const { return Json::parse(name({"--json"}).out)["names"]; }
};

} // namespace

TEST_CASE("a person names places, and the names stand for them wherever a place is asked for") {
    const NamedFilm film;
    CHECK(film.name({"shot 2", "the run"}).out == "“the run” is shot 2.\n");
    CHECK(film.name({"0:01-0:02", "the", "step"}).out == "“the step” is frames 24–48.\n");
    CHECK(film.name({"shots", "1-2", "all of it"}).exit == 0);
    CHECK(film.names().size() == 3);
    const Ran why = run({"why", "film.mp4", "The Run", "--json"}, film.here);
    CHECK(Json::parse(why.out)["frame"] == 48);
    CHECK(holds(run({"show", "film.mp4", "--at", "the run"}, film.here).out, "48–96"));
    CHECK_FALSE(holds(run({"show", "film.mp4", "--at", "the run"}, film.here).out, "0–48"));
    CHECK(holds(run({"show", "film.mp4"}, film.here).out, "the run"));
    CHECK(run({"correct", "film.mp4", "remove", "the run"}, film.here).exit == 0);
    CHECK(run({"correct", "film.mp4", "add", "dissolve", "the step"}, film.here).exit == 0);
    CHECK(run({"export", "film.mp4", "--as", "chapters"}, film.here).exit == 0);
}

TEST_CASE("names hold through corrections, another reading and another screening") {
    const NamedFilm film;
    film.name({"shot 2", "the run"});
    CHECK(run({"correct", "film.mp4", "move", "48", "44"}, film.here).exit == 0);
    CHECK(film.names()[0]["first"] == 44);
    CHECK(film.names()[0]["given_first"] == 48);
    for (const Words& words :
         {Words{"read", "film.mp4", "--set", "transitions.sensitivity=0.9"}, {"film.mp4", "--again"}}) {
        CHECK(run(words, film.here).exit == 0);
        CHECK(film.names()[0]["first"] == 44);
    }
    CHECK(run({"correct", "film.mp4", "undo"}, film.here).exit == 0);
    CHECK(film.names()[0]["first"] == 48);
}

TEST_CASE("names are given other words, taken away, and what was done is undone") {
    const NamedFilm film;
    CHECK(holds(film.name({}).out, "None has been given."));
    film.name({"10-20", "the run", "--author", "Ben"});
    CHECK(film.name({"--rename", "The run", "the escape"}).out == "“the run” is now called “the escape”.\n");
    CHECK(film.name({"--undo"}).exit == 0);
    CHECK(film.names()[0]["words"] == "the run");
    CHECK(film.names()[0]["author"] == "Ben");
    CHECK(film.name({"--redo"}).exit == 0);
    CHECK(holds(film.name({"--list"}).out, "the escape"));
    CHECK(film.name({"--remove", "the escape"}).exit == 0);
    CHECK(film.names().empty());
    CHECK(film.name({"--undo"}).exit == 0);
    CHECK(film.names().size() == 1);
}

TEST_CASE("what cannot be named is told in a sentence, and nothing is written") {
    const NamedFilm film;
    film.name({"10-20", "the run"});
    struct Slip {
        Words words;
        int exit;
        std::string says;
    };
    const std::vector<Slip> slips{{{"30-40", "The Run"}, 2, "There is a place called the run already"},
                                  {{"30-40"}, 2, "A place and a name are needed"},
                                  {{"30-400", "x"}, 2, "400 lies outside the film"},
                                  {{"shot 9", "x"}, 1, "There is no shot 9; the last is shot 2"},
                                  {{"30-40", "1234"}, 2, "would be read as a frame"},
                                  {{"30-40", "shot 2"}, 2, "would be read as a frame"},
                                  {{"30-40", "..."}, 2, "A name has letters or digits"},
                                  {{"30-40", "!"}, 2, "A name has letters or digits"},
                                  {{"--remove", "the rum"}, 1, "Did you mean the run?"},
                                  {{"--rename", "nobody", "x"}, 1, "No place of this film is called nobody"},
                                  {{"--undo", "--redo"}, 2, "One thing at a time"},
                                  {{"--redo"}, 1, "There is no naming to redo"}};
    for (const Slip& slip : slips) {
        const Ran ran = film.name(slip.words);
        CHECK(ran.exit == slip.exit);
        CHECK_MESSAGE(holds(ran.err, slip.says), ran.err);
        CHECK(ran.out == "");
    }
    CHECK(film.names().size() == 1);
}

} // namespace decoupage::app_test
