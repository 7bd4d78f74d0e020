#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A film of 96 frames with a cut at 48, screened, and a person who corrects it.
struct Corrected : ScreenedFilm {
    Ran correct(Words words) const {
        words.insert(words.begin(), {"correct", "film.mp4"});
        return run(words, here);
    }
    Json exported() const { return Json::parse(run({"export", "film.mp4", "--as", "json"}, here).out); }
    /// "cut 48-48, dissolve 60-70"
    std::string transitions() const {
        std::string text;
        const Json film_now = exported();
        for (const Json& one : film_now["transitions"])
            text += (text.empty() ? "" : ", ") + one["kind"].get<std::string>() + " " + one["first"].dump() +
                    "-" + one["end"].dump();
        return text;
    }
};

} // namespace

TEST_CASE("a person adds, moves, retypes and removes, and the shots follow") {
    const Corrected film;
    const Ran added = film.correct({"add", "cut", "0:03.00"});
    CHECK(added.exit == 0);
    CHECK(added.err == "");
    CHECK(holds(added.out, "Correction 1: There is a cut at 72. 3 shots in 0:04"));
    CHECK(film.transitions() == "cut 48-48, cut 72-72");
    CHECK(film.exported()["shots"].size() == 3);
    CHECK(film.correct({"move", "72", "to", "70"}).exit == 0);
    CHECK(film.transitions() == "cut 48-48, cut 70-70");
    CHECK(film.correct({"retype", "70", "dissolve", "66-74"}).exit == 0);
    CHECK(film.transitions() == "cut 48-48, dissolve 66-74");
    CHECK(film.correct({"move", "70", "60"}).exit == 0);
    CHECK(film.transitions() == "cut 48-48, dissolve 60-68");
    CHECK(film.correct({"remove", "2.0"}).exit == 0);
    CHECK(film.transitions() == "dissolve 60-68");
    CHECK(film.exported()["shots"].size() == 2);
    CHECK(film.exported()["transitions"][0]["confidence"] == 1);
    CHECK(film.exported()["transitions"][0]["correction"] == 4);
}

TEST_CASE("corrections hold through another reading and another screening") {
    const Corrected film;
    film.correct({"remove", "48"});
    film.correct({"add", "wipe", "20-30", "--author", "Ben"});
    for (const Words& words : {Words{"read", "film.mp4", "--set", "transitions.sensitivity=0.9"},
                               {"film.mp4", "--again"},
                               {"screen", "film.mp4"}}) {
        CHECK(run(words, film.here).exit == 0);
        CHECK(film.transitions() == "wipe 20-30");
        CHECK(film.exported()["shots"].size() == 2);
    }
    CHECK(film.exported()["corrections"][1]["author"] == "Ben");
    CHECK(film.exported()["corrections"][0]["author"] == "Ada");
    CHECK(film.correct({"undo"}).exit == 0);
    CHECK(film.correct({"undo"}).exit == 0);
    CHECK(film.transitions() == "cut 48-48");
    CHECK(film.exported()["transitions"][0]["correction"].is_null());
}

TEST_CASE("a doubtful transition is confirmed by adding it") {
    const Corrected film;
    CHECK(film.correct({"add", "cut", "48"}).exit == 0);
    CHECK(film.exported()["transitions"][0]["correction"] == 1);
    CHECK(holds(film.correct({"add", "cut", "48"}).err, "was set by correction 1 already"));
}

TEST_CASE("undo and redo go back and forth, and list tells all of it") {
    const Corrected film;
    CHECK(film.correct({"list"}).out == "Here corrections would stand. None has been made.\n");
    CHECK(film.correct({"undo"}).exit == 1);
    film.correct({"remove", "48"});
    CHECK(film.transitions() == "");
    CHECK(holds(film.correct({"undo"}).out, "Correction 1 is undone."));
    CHECK(film.transitions() == "cut 48-48");
    CHECK(holds(film.correct({"redo"}).out, "Correction 1 holds again."));
    CHECK(film.transitions() == "");
    CHECK(holds(film.correct({"redo"}).err, "There is no correction to redo"));
    const Json told = Json::parse(film.correct({"list", "--json"}).out);
    REQUIRE(told["corrections"].size() == 3);
    CHECK(told["corrections"][0]["in_force"] == true);
    CHECK(told["corrections"][2]["of"] == 1);
    CHECK(told["shots"] == 1);
    const Ran list = film.correct({"list"});
    CHECK(holds(list.out, "    1  There is no cut at 48.\n       Ada, 20"));
    CHECK(film.correct({"redo", "--json"}).err == "");
}

TEST_CASE("every view shows the corrected film, and evaluate can be told not to") {
    const Corrected film;
    film.correct({"remove", "48"});
    CHECK(holds(run({"show", "film.mp4"}, film.here).out, "1 correction by hand is in force (Ada)."));
    CHECK(run({"report", "film.mp4"}, film.here).exit == 0);
    CHECK(holds(bytes_of(film.folder.path() / "film.mp4.html"), "There is no cut at 48."));
    write_bytes(film.folder.path() / "film.truth.json",
                R"({"film": "film.mp4", "frames": 96, "transitions":
                    [{"kind": "cut", "first": 48, "end": 48, "sure": true}]})");
    const Words evaluate{"evaluate", "--truth", "film.truth.json", "film.mp4", "--json"};
    Words as_found = evaluate;
    as_found.push_back("--as-found");
    CHECK(run(evaluate, film.here).out != run(as_found, film.here).out);
    film.correct({"undo"});
    CHECK(run(evaluate, film.here).out == run(as_found, film.here).out);
}

TEST_CASE("what cannot be corrected is told in a sentence, and nothing is written") {
    const Corrected film;
    struct Slip {
        Words words;
        int exit;
        std::string says;
    };
    const std::vector<Slip> slips{
        {{"remove", "50"}, 1, "There is no transition at frame 50; the nearest is the cut at 48."},
        {{"retype", "50", "wipe", "40-50"}, 1, "the nearest is the cut at 48"},
        {{"add", "cut", "200"}, 2, "200 lies outside the film: its frames are 0 to 95"},
        {{"add", "cut", "0"}, 2, "Before frame 0 there is no shot"},
        {{"add", "cut", "10-20"}, 2, "A cut has no frames of its own"},
        {{"add", "dissolve", "10"}, 2, "A dissolve has frames, and none were named"},
        {{"add", "disolve", "10-20"}, 2, "Did you mean dissolve?"},
        {{"retype", "48", "fade-out"}, 2, "A fade out has frames"},
        {{"move", "48"}, 2, "two places are needed"},
        {{"move", "48", "till", "50"}, 2, "two places are needed"},
        {{"ad", "cut", "10"}, 2, "Did you mean add?"},
        {{"undo", "3"}, 2, "undo stands alone"},
        {{"add", "cut", "10", "--author", "A\nda"}, 2, "no plain text"},
        {{"add", "cut", "now"}, 2, "now is no place in a film"}};
    for (const Slip& slip : slips) {
        const Ran ran = film.correct(slip.words);
        CHECK(ran.exit == slip.exit);
        CHECK_MESSAGE(holds(ran.err, slip.says), ran.err);
        CHECK(ran.out == "");
    }
    CHECK(film.exported()["corrections"].empty());
    CHECK(run({"correct", "film.mp4"}, film.here).exit == 2);
}

TEST_CASE("who corrects must be known") {
    Corrected film;
    film.here.environment = {"USER=", "LOGNAME="};
    const Ran nobody = film.correct({"remove", "48"});
    CHECK(nobody.exit == 2);
    CHECK(holds(nobody.err, "Say so with --author NAME."));
    CHECK(film.correct({"remove", "48", "--author", "Zoë"}).exit == 0);
    CHECK(film.exported()["corrections"][0]["author"] == "Zoë");
}

TEST_CASE("a shot that a correction made has a still, where the film is at hand") {
    const Corrected film;
    const auto stills = [&] {
        run({"report", "film.mp4"}, film.here);
        const std::string report = bytes_of(film.folder.path() / "film.mp4.html");
        std::size_t count = 0;
        for (std::size_t at = report.find("<li class=\"shot"); at != std::string::npos;
             at = report.find("<li class=\"shot", at + 1))
            count += holds(report.substr(at, report.find("</li>", at) - at), "<img class=\"still\"") ? 1 : 0;
        return count;
    };
    CHECK(stills() == 2);
    film.correct({"add", "cut", "90"});
    film.correct({"add", "cut", "4"});
    CHECK(stills() == 4);
}

} // namespace decoupage::app_test
