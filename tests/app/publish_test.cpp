#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// A screened film of two shots with a work folder beside it: one sentence that holds, one that does not.
struct WorkOfTwoShots : ScreenedFilm {
    WorkOfTwoShots() {
        fs::create_directories(work / "guide");
        fs::create_directories(work / "study");
        write_bytes(work / "work.toml",
                    "[work]\ntitle = \"Mire\"\nlanguage = \"fr\"\nspoilers_from = \"0:02\"\n");
        write_bytes(
            work / "claims.toml",
            "[places]\n\"the bars\" = \"the last shot\"\n"
            "[[claim]]\nid = \"two\"\nsentence = \"It has two shots.\"\ntest = \"the film has 2 shots\"\n"
            "[[claim]]\nid = \"long\"\nsentence = \"It is long.\"\ntest = \"the film is longer than 60 "
            "s\"\n");
        write_bytes(work / "guide/before.md",
                    "# Before\n\n## Start here\n\nA chart. ![bars](still:the-bars)\n");
        write_bytes(work / "study/6-form.md",
                    "# Form\n\n[Two shots](claim:two), and [long](claim:long).\n\n![bars](strip:the-bars)\n");
    }
    fs::path work = folder.path() / "works/mire";
    fs::path site = folder.path() / "site";

    Ran published(const Words& more = {}) const {
        Words words{"publish", "mire", "-o", "site"};
        words.insert(words.end(), more.begin(), more.end());
        return run(words, here);
    }
};

bool has_stills(const fs::path& site) {
    for (const auto& entry : fs::recursive_directory_iterator(site))
        if (entry.path().extension() == ".jpg") return true;
    return false;
}

} // namespace

TEST_CASE("a companion is published with its sentences tested") {
    const WorkOfTwoShots mire;
    const Ran made = mire.published({"--film", "film.mp4"});
    CHECK(made.exit == 0);
    CHECK(holds(made.out, "site/index.html"));
    CHECK(holds(made.err, "2 sentences were tested on this print."));
    const std::string form = bytes_of(mire.site / "study-6-form.html");
    CHECK(holds(form, "mark supported"));
    CHECK(holds(form, "mark contradicted"));
    CHECK(has_stills(mire.site));
    CHECK_FALSE(holds(bytes_of(mire.site / "before.html"), ".jpg")); // the bars come after the limit
}

TEST_CASE("without a film a companion is published, and says that it is not tested") {
    const WorkOfTwoShots mire;
    const Ran made = mire.published({"--language", "fr", "--json"});
    CHECK(made.exit == 0);
    const Json told = Json::parse(made.out);
    CHECK(told["work"] == "mire");
    CHECK(told["claims"] == 2);
    CHECK(told["tested"] == 0);
    CHECK(holds(bytes_of(mire.site / "verdicts.html"), "Pas encore vérifié sur votre copie."));
}

TEST_CASE("without stills those of an earlier site are taken away, and only those") {
    const WorkOfTwoShots mire;
    CHECK(mire.published({"--film", "film.mp4"}).exit == 0);
    write_bytes(mire.site / "own.txt", "mine");
    write_bytes(mire.folder.path() / "outside.txt", "mine");
    write_bytes(mire.site / "site.files",
                bytes_of(mire.site / "site.files") + "../outside.txt\n/etc/hostname\n");
    CHECK(mire.published({"--film", "film.mp4", "--no-stills"}).exit == 0);
    CHECK_FALSE(has_stills(mire.site));
    CHECK(fs::exists(mire.site / "own.txt"));
    CHECK(fs::exists(mire.folder.path() / "outside.txt"));
}

TEST_CASE("nothing is written into a folder of others, nor for a language that pages are not made in") {
    const WorkOfTwoShots mire;
    fs::create_directories(mire.site);
    write_bytes(mire.site / "own.txt", "mine");
    const Ran refused = mire.published();
    CHECK(refused.exit == 2);
    CHECK(holds(refused.err, "The folder site holds other files"));
    CHECK_FALSE(fs::exists(mire.site / "index.html"));
    fs::remove_all(mire.site);
    CHECK(mire.published({"--language", "fre"}).exit == 2);
    CHECK(run({"publish", "nowhere", "-o", "site"}, mire.here).exit == 1);
}

TEST_CASE("a limit that is not understood publishes nothing of the film") {
    const WorkOfTwoShots mire;
    write_bytes(mire.work / "work.toml", "[work]\ntitle = \"Mire\"\nspoilers_from = \"the middle\"\n");
    const Ran refused = mire.published({"--film", "film.mp4"});
    CHECK(refused.exit == 2);
    CHECK(holds(refused.err, "spoilers_from"));
    CHECK_FALSE(fs::exists(mire.site));
}

} // namespace decoupage::app_test
