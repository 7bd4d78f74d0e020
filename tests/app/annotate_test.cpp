#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A film of 96 frames with a cut at 48, screened, and people who note what they see.
struct AnnotatedFilm : ScreenedFilm {
    Ran annotate(Words words) const {
        words.insert(words.begin(), {"annotate", "film.mp4"});
        return run(words, here);
    }
    Json told() const { return Json::parse(annotate({"list", "--json"}).out); }
    Json notes() const { return told()["annotations"]; }
};

} // namespace

TEST_CASE("a person notes what they see, and finds it again in every way") {
    const AnnotatedFilm film;
    CHECK(holds(film.annotate({}).out, "There is none yet."));
    CHECK(film.annotate({"add", "10-20", "she", "waves"}).out ==
          "Annotation 2 on notes, frames 10–20: “she waves”.\n");
    CHECK(film.annotate({"add", "shot 2", "he goes", "--region", "0.25,0.1,0.5,0.4", "--about", "light"})
              .exit == 0);
    CHECK(holds(film.annotate({"list"}).out, "she waves"));
    CHECK(holds(film.annotate({"tiers"}).out, "notes"));
    const Json notes = film.notes();
    REQUIRE(notes.size() == 2);
    CHECK(notes[1]["first"] == 48);
    CHECK(notes[1]["region"] == Json{0.25, 0.1, 0.5, 0.4});
    CHECK(notes[1]["about"] == "light");
    CHECK(film.annotate({"change", "2", "she points", "--at", "12-20"}).exit == 0);
    CHECK(film.notes()[0]["words"] == "she points");
    CHECK(film.notes()[0]["first"] == 12);
    CHECK(film.annotate({"remove", "2"}).out == "Number 2 is no more, nor is what lay on it.\n");
    CHECK(film.annotate({"undo"}).exit == 0);
    CHECK(film.annotate({"undo"}).exit == 0);
    CHECK(film.notes()[0]["words"] == "she waves");
    CHECK(film.annotate({"redo"}).exit == 0);
    CHECK(film.notes()[0]["words"] == "she points");
}

TEST_CASE("everybody undoes what they noted themselves") {
    const AnnotatedFilm film;
    film.annotate({"add", "10", "one", "--author", "Ada"});
    film.annotate({"add", "20", "two", "--author", "Ben"});
    CHECK(film.annotate({"undo", "--author", "Ada"}).exit == 0);
    REQUIRE(film.notes().empty()); // with Ada's note went the tier that it made
    CHECK(film.annotate({"undo", "--author", "Ada"}).exit == 2);
    CHECK(film.annotate({"redo", "--author", "Ada"}).exit == 0);
    CHECK(film.notes().size() == 2);
}

TEST_CASE("a tier has a vocabulary, of AdA's or from a file, and its notes go where cuts go") {
    const AnnotatedFilm film;
    CHECK(film.annotate({"tier", "scale", "--vocabulary", "ada: scale", "--on", "shots"}).exit == 0);
    CHECK(film.annotate({"add", "50", "close up"}).exit == 0);
    CHECK(film.notes()[0]["term"] == "FieldSize_closeup");
    CHECK(film.notes()[0]["first"] == 48);
    const Ran slip = film.annotate({"add", "50", "clos up"});
    CHECK(slip.exit == 1);
    CHECK(holds(slip.err, "Did you mean close"));
    CHECK(run({"correct", "film.mp4", "move", "48", "44"}, film.here).exit == 0);
    CHECK(film.notes()[0]["first"] == 44);
    CHECK(run({"film.mp4", "--again"}, film.here).exit == 0);
    CHECK(film.notes()[0]["first"] == 44);
    write_bytes(film.folder.path() / "gestures.csv", "id,words\nw,waves\np,points\n");
    CHECK(film.annotate({"vocabulary", "gestures.csv"}).exit == 0);
    CHECK(film.annotate({"tier", "hands", "--vocabulary", "gestures"}).exit == 0);
    CHECK(film.annotate({"add", "5-9", "waves", "--tier", "hands"}).exit == 0);
    CHECK(holds(film.annotate({"vocabularies"}).out, "waves, points"));
    CHECK(film.annotate({"tier", "hands", "is", "gestures"}).exit == 0);
    CHECK(film.told()["tiers"][1]["name"] == "gestures");
    CHECK(film.annotate({"tier", "more", "--vocabulary", "nobody's"}).exit == 1);
}

TEST_CASE("two coders are compared, and the program says by which rule") {
    const AnnotatedFilm film;
    film.annotate({"add", "0-48", "waves", "--author", "Ada"});
    film.annotate({"add", "0-40", "waves", "--author", "Ben"});
    const Ran told = film.annotate({"agreement", "notes", "Ada", "Ben"});
    CHECK(told.exit == 0);
    CHECK(holds(told.out, "Cohen's kappa (1960)"));
    CHECK(holds(told.out, "by frames, whole film"));
    const Json json = Json::parse(film.annotate({"agreement", "notes", "Ada", "Ben", "--json"}).out);
    CHECK(json["frames"]["whole"]["units"] == 96);
    CHECK(json["frames"]["whole"]["agreed"].get<double>() == doctest::Approx(88.0 / 96).epsilon(1e-5));
    CHECK(film.annotate({"agreement", "notes", "Ada"}).exit == 2);
    CHECK(film.annotate({"agreement", "notes", "Ada", "Zoe"}).exit == 1);
}

TEST_CASE("what makes no sense is refused, in words that say what would") {
    const AnnotatedFilm film;
    for (const Words& words : {Words{"ad"},
                               {"add", "10-20"},
                               {"add", "yesterday", "x"},
                               {"change", "x"},
                               {"remove"},
                               {"undo", "it"},
                               {"tier"},
                               {"vocabulary"},
                               {"add", "1", "x", "--region", "1,1,1,1"}}) {
        CAPTURE(words.front());
        CHECK(film.annotate(words).exit == 2);
    }
    CHECK(film.annotate({"change", "9", "x"}).exit == 1);
    CHECK(film.annotate({"add", "1", "x", "--tier", "none"}).exit == 1);
    CHECK(film.notes().empty());
}

TEST_CASE("what was noted goes to ELAN and into another dossier of the film") {
    const AnnotatedFilm film;
    film.annotate({"tier", "scale", "--vocabulary", "AdA: scale", "--on", "shots"});
    film.annotate({"add", "shot 2", "close up", "--author", "Ada", "--region", "0.1,0.2,0.3,0.4"});
    CHECK(run({"export", "film.mp4", "--as", "eaf", "-o", "film.eaf"}, film.here).exit == 0);
    const Json before = film.notes();
    film.annotate({"undo", "--author", "Ada"});
    film.annotate({"undo"});
    REQUIRE(film.notes().empty());
    CHECK(run({"import", "film.mp4", "film.eaf", "--dry-run"}, film.here).out ==
          "On a new tier “scale”: 1 annotation by Ada.\n"
          "film.eaf would change: 1 annotation added, 1 tier made, 1 vocabulary taken in.\n");
    CHECK(run({"import", "film.mp4", "film.eaf", "--author", "Ben"}, film.here).exit == 0);
    const Json after = film.notes();
    REQUIRE(after.size() == 1);
    for (const char* same : {"tier", "first", "end", "term", "region", "author", "made_at"})
        CHECK(after[0][same] == before[0][same]);
    CHECK(film.annotate({"undo", "--author", "Ben"}).exit == 0);
    CHECK(film.told()["tiers"].empty());
}

} // namespace decoupage::app_test
