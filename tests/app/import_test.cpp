#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A film of 96 frames with a cut at 48 and a named place, told to other programs and told by them.
struct Exchanged : ScreenedFilm {
    Exchanged() {
        run({"name", "film.mp4", "10-40", "the run"}, here);
        run({"annotate", "film.mp4", "tier", "scale", "--vocabulary", "AdA: scale", "--on", "shots"}, here);
        run({"annotate", "film.mp4", "add", "shot 2", "close up", "--region", "0.1,0.2,0.3,0.4"}, here);
    }

    std::string written(const std::string& form, const std::string& file) const {
        CHECK(run({"export", "film.mp4", "--as", form, "-o", file}, here).exit == 0);
        return bytes_of(folder.path() / file);
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::string text = bytes_of(folder.path() / file);
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        write_bytes(folder.path() / file, text.replace(at, from.size(), to));
    }
    Ran import(Words words) const {
        words.insert(words.begin(), {"import", "film.mp4"});
        return run(words, here);
    }
    Json corrections() const { return Json::parse(run({"correct", "film.mp4", "list", "--json"}, here).out); }
};

} // namespace

TEST_CASE("a file that nobody changed changes nothing, in any form") {
    const Exchanged film;
    for (const char* form : {"eaf", "otio", "edl", "fcpxml", "annotations", "chapters", "ffmetadata",
                             "matroska", "notes", "cinemetrics", "clipshots", "csv", "json"}) {
        CAPTURE(form);
        film.written(form, "told");
        const Ran ran = film.import({"told"});
        CHECK(ran.exit == 0);
        CHECK(ran.out == "told says nothing that is not so already.\n");
        CHECK(ran.err == "");
    }
    CHECK(film.corrections()["corrections"].empty());
}

TEST_CASE("what was changed elsewhere is looked at, taken in with its author, and can be undone") {
    const Exchanged film;
    film.written("edl", "film.edl");
    film.replace("film.edl", "002  FILM     V     C        00:00:02:00 00:00:04:00 01:00:02:00 01:00:04:00",
                 "002  FILM     V     C        00:00:02:02 00:00:04:00 01:00:02:02 01:00:04:00");
    film.replace("film.edl", "00:00:02:00 01:00:00:00 01:00:02:00", "00:00:02:02 01:00:00:00 01:00:02:02");
    film.replace("film.edl", "* LOC", "* LOC: 01:00:03:00 RED     a wave\n* LOC");
    const Ran looked = film.import({"film.edl", "--dry-run"});
    CHECK(looked.out == "The cut at 48 stands at 50.\n“a wave” is frames 72–73.\n"
                        "film.edl would change: 1 transition moved, 1 place named.\n");
    CHECK(film.corrections()["corrections"].empty());
    const Ran taken = film.import({"film.edl", "--author", "Ben"});
    CHECK(taken.out == "film.edl: 1 transition moved, 1 place named.\n");
    const Json log = film.corrections()["corrections"];
    REQUIRE(log.size() == 1);
    CHECK(log[0]["deed"] == "move");
    CHECK(log[0]["author"] == "Ben");
    CHECK(log[0]["put"]["first"] == 50);
    CHECK(film.import({"film.edl"}).out == "film.edl says nothing that is not so already.\n");
    CHECK(run({"correct", "film.mp4", "undo"}, film.here).exit == 0);
    CHECK(run({"name", "film.mp4", "--undo"}, film.here).exit == 0);
    CHECK(film.import({"film.edl", "--dry-run"}).out == looked.out);
}

TEST_CASE("an import tells programs what it wrote, or would write") {
    const Exchanged film;
    film.written("eaf", "film.eaf");
    film.replace("film.eaf", ">the run<", ">the escape<");
    const Json looked = Json::parse(film.import({"film.eaf", "--dry-run", "--json"}).out);
    CHECK(looked["written"] == false);
    CHECK(looked["form"] == "eaf");
    CHECK(looked["corrections"].empty());
    REQUIRE(looked["namings"].size() == 1);
    CHECK(looked["namings"][0]["deed"] == "rename");
    CHECK(looked["namings"][0]["words"] == "the escape");
    const Json written = Json::parse(film.import({"film.eaf", "--json"}).out);
    CHECK(written["written"] == true);
    CHECK(written["namings"][0]["author"] == "Ada");
    const Json names = Json::parse(run({"name", "film.mp4", "--json"}, film.here).out);
    CHECK(names["names"][0]["words"] == "the escape");
}

TEST_CASE("what cannot be taken in is told, and nothing is written") {
    const Exchanged film;
    CHECK(film.import({"nowhere.eaf"}).exit == 1);
    write_bytes(film.folder.path() / "notes.txt", "nothing of the kind\n");
    const Ran unknown = film.import({"notes.txt"});
    CHECK(unknown.exit == 1);
    CHECK(holds(unknown.err, "notes.txt is nothing that is known here"));
    CHECK(holds(unknown.err, "name it with --as"));
    CHECK(film.import({"notes.txt", "--as", "eaf"}).exit == 1);
    const Ran slip = film.import({"notes.txt", "--as", "fcpxl"});
    CHECK(slip.exit == 2);
    CHECK(holds(slip.err, "Did you mean fcpxml?"));
    write_bytes(film.folder.path() / "bomb.fcpxml",
                "<!DOCTYPE fcpxml [<!ENTITY a \"b\">]><fcpxml>&a;</fcpxml>");
    const Ran bomb = film.import({"bomb.fcpxml"});
    CHECK(bomb.exit == 1);
    CHECK(holds(bomb.err, "DOCTYPE declares something"));
    CHECK(run({"import", "film.mp4"}, film.here).exit == 2);
}

TEST_CASE("chapters are asked for in vain where no place has a name") {
    const ScreenedFilm film;
    for (const char* form : {"chapters", "ffmetadata", "matroska"})
        CHECK(holds(run({"export", "film.mp4", "--as", form}, film.here).err,
                    "No place of this film has a name"));
}

} // namespace decoupage::app_test
