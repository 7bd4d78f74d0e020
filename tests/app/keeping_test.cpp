/// Backups, moves and forgetting, as a person asks for them; on a full disk, killed, and where nothing may be
/// written.

#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <unistd.h>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// A screened film with a name and subtitles, and a work folder with a session.
struct Kept : ScreenedFilm {
    Kept() {
        here.environment.push_back("XDG_DATA_HOME=" + (folder.path() / "own").string());
        write_bytes(folder.path() / "film.en.srt", "1\n00:00:01,000 --> 00:00:02,000\nThe rain.\n");
        REQUIRE(run({"name", "film.mp4", "0:01-0:02", "the rain"}, here).exit == 0);
        REQUIRE(run({"work", "new", "rain"}, here).exit == 0);
        for (const char* made :
             {"works/rain/sessions/one", "works/rain/sources", "own/decoupage/vocabularies"})
            fs::create_directories(folder.path() / made);
        write_bytes(folder.path() / "works/rain/sessions/one/session.toml", "[session]\ntitle = \"One\"\n");
        write_bytes(folder.path() / "works/rain/.hidden", "not kept");
        write_bytes(folder.path() / "own/decoupage/vocabularies/mine.toml", "mine");
    }
    fs::path path(const std::string& name) const { return folder.path() / name; }
    std::string names() const { return run({"name", "film.mp4", "--list"}, here).out; }
};

std::string list_of(const fs::path& folder) {
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            files.push_back(entry.path().lexically_relative(folder).generic_string());
    std::ranges::sort(files);
    std::string list;
    for (const std::string& file : files)
        list += file + '\n';
    return list;
}

} // namespace

TEST_CASE("a backup holds dossiers, works, sessions and one's own, not the films; and all of it comes back") {
    const Kept kept;
    const Ran made = run({"backup", ".", "-o", "kept.tar.zst"}, kept.here);
    CHECK(made.exit == 0);
    CHECK(holds(made.out, "1 dossier, 1 work folder"));
    CHECK(!fs::exists(kept.path("kept.tar.zst.partial")));
    CHECK(!fs::exists(kept.path("kept.tar.zst.dossier.partial")));
    CHECK(run({"backup", "--verify", "kept.tar.zst"}, kept.here).exit == 0);

    CHECK(run({"backup", "--restore", "kept.tar.zst", "-o", "again"}, kept.here).exit == 0);
    const std::string root = kept.folder.path().filename().string();
    const std::string list = list_of(kept.path("again"));
    for (const char* file : {"README.txt\n", "own/vocabularies/mine.toml\n"})
        CHECK(holds(list, file));
    for (const char* file :
         {"/film.mp4.dossier\n", "/works/rain/work.toml\n", "/works/rain/sessions/one/session.toml\n"})
        CHECK(holds(list, root + file));
    CHECK(!holds(list, "film.mp4\n"));
    CHECK(!holds(list, ".hidden"));
    CHECK(bytes_of(kept.path("again/" + root + "/works/rain/work.toml")) ==
          bytes_of(kept.path("works/rain/work.toml")));
    const Ran shown = run({"name", "again/" + root + "/film.mp4.dossier", "--list"}, kept.here);
    CHECK(holds(shown.out, "the rain"));

    const Ran with = run({"backup", ".", "--films", "-o", "all.tar", "--json"}, kept.here);
    CHECK(Json::parse(with.out)["films"] == 1);
    run_tool({"sh", "-c",
              "cd " + kept.folder.path().string() +
                  " && mkdir by-hand && tar xf all.tar -C by-hand && cd by-hand/decoupage-backup && "
                  "sha256sum --quiet -c digests.sha256"});
}

TEST_CASE("a backup is not made of nothing, nor restored over anything, nor of what is no backup") {
    const Kept kept;
    CHECK(run({"backup"}, kept.here).exit == 2);
    CHECK(run({"backup", "-o", "kept.zip"}, kept.here).exit == 2);
    CHECK(run({"backup", "nowhere", "-o", "kept.tar"}, kept.here).exit == 1);
    fs::create_directory(kept.path("empty"));
    CHECK(run({"backup", "empty", "-o", "kept.tar"},
              {.folder = kept.folder.path(), .environment = {"XDG_DATA_HOME=/nowhere"}})
              .exit == 1);
    CHECK(!fs::exists(kept.path("kept.tar")));
    write_bytes(kept.path("words.tar"), "words");
    CHECK(run({"backup", "--restore", "words.tar", "-o", "to"}, kept.here).exit == 1);
    CHECK(!fs::exists(kept.path("to")));
    REQUIRE(run({"backup", ".", "-o", "kept.tar"}, kept.here).exit == 0);
    const Ran over = run({"backup", "--restore", "kept.tar", "-o", "works"}, kept.here);
    CHECK(over.exit == 2);
    CHECK(holds(over.err, "holds something"));
}

TEST_CASE("where the disk is full or may not be written, a backup leaves what was there") {
    const Kept kept;
    REQUIRE(run({"backup", ".", "-o", "kept.tar"}, kept.here).exit == 0);
    const std::string before = bytes_of(kept.path("kept.tar"));
    Circumstances narrow = kept.here;
    narrow.most_bytes = 100'000;
    const Ran full = run({"backup", ".", "-o", "kept.tar"}, narrow);
    CHECK(full.exit == 1);
    CHECK(holds(full.err, "room for"));
    CHECK(bytes_of(kept.path("kept.tar")) == before);
    CHECK(!fs::exists(kept.path("kept.tar.partial")));
    CHECK(run({"backup", "--restore", "kept.tar", "-o", "to"}, narrow).exit == 1);
    CHECK(!fs::exists(kept.path("to")));
    CHECK(!fs::exists(kept.path("to.partial")));

    fs::create_directory(kept.path("closed"));
    fs::permissions(kept.path("closed"), fs::perms::owner_read | fs::perms::owner_exec);
    Circumstances powerless = kept.here;
    powerless.powerless = true;
    CHECK(run({"backup", ".", "-o", "closed/kept.tar"}, powerless).exit == 1);
    fs::permissions(kept.path("closed"), fs::perms::owner_all);
}

TEST_CASE("a film goes elsewhere with its dossier, subtitles and report, and is known there") {
    const Kept kept;
    fs::create_directory(kept.path("films"));
    REQUIRE(run({"library", "."}, kept.here).exit == 0);
    const Ran moved = run({"move", "film.mp4", "films/The Rain.mp4"}, kept.here);
    CHECK(moved.exit == 0);
    CHECK(list_of(kept.path("films")) ==
          "The Rain.en.srt\nThe Rain.mp4\nThe Rain.mp4.dossier\nThe Rain.mp4.html\n");
    CHECK(!fs::exists(kept.path("film.mp4")));
    CHECK(!fs::exists(kept.path("film.mp4.dossier")));
    CHECK(holds(run({"name", "films/The Rain.mp4", "--list"}, kept.here).out, "the rain"));
    const Ran library = run({"library", ".", "find", "shots"}, kept.here);
    CHECK(holds(library.out, "films/The Rain.mp4.dossier"));
    CHECK(!holds(library.out, "\nfilm.mp4.dossier"));
    REQUIRE(run({"move", "films/The Rain.mp4.dossier", "."}, kept.here).exit == 0);
    CHECK(fs::exists(kept.path("The Rain.mp4")));
    CHECK(fs::exists(kept.path("The Rain.mp4.dossier")));
}

TEST_CASE("a move writes over nothing, and leaves all where it was where it cannot be") {
    const Kept kept;
    fs::create_directory(kept.path("films"));
    write_bytes(kept.path("films/film.mp4.dossier"), "somebody's");
    const std::string before = list_of(kept.folder.path());
    CHECK(run({"move", "film.mp4", "films"}, kept.here).exit == 2);
    CHECK(run({"move", "film.mp4", "nowhere/film.mp4"}, kept.here).exit == 1);
    CHECK(run({"move", "film.mp4", "."}, kept.here).exit == 2);
    CHECK(run({"move", "none.mp4", "films"}, kept.here).exit == 1);
    CHECK(list_of(kept.folder.path()) == before);
    CHECK(bytes_of(kept.path("films/film.mp4.dossier")) == "somebody's");

    fs::create_directory(kept.path("closed"));
    fs::permissions(kept.path("closed"), fs::perms::owner_read | fs::perms::owner_exec);
    Circumstances powerless = kept.here;
    powerless.powerless = true;
    CHECK(run({"move", "film.mp4", "closed"}, powerless).exit == 1);
    fs::permissions(kept.path("closed"), fs::perms::owner_all);
    CHECK(fs::exists(kept.path("film.mp4")));
}

TEST_CASE("what was written of a film is forgotten only when somebody says so, and the film stays") {
    const Kept kept;
    REQUIRE(run({"library", "."}, kept.here).exit == 0);
    const Ran unasked = run({"forget", "film.mp4"}, kept.here);
    CHECK(unasked.exit == 2);
    CHECK(holds(unasked.out, "film.mp4.dossier   dossier, "));
    CHECK(holds(unasked.out, "film.mp4.html   report, "));
    CHECK(holds(unasked.out, "1 entry about names"));
    CHECK(holds(unasked.out, "The film stays: film.mp4"));
    CHECK(fs::exists(kept.path("film.mp4.dossier")));

    const Ran done = run({"forget", "film.mp4", "--yes", "--json"}, kept.here);
    CHECK(done.exit == 0);
    CHECK(Json::parse(done.out)["removed"].size() == 2);
    CHECK(!fs::exists(kept.path("film.mp4.dossier")));
    CHECK(!fs::exists(kept.path("film.mp4.html")));
    CHECK(fs::exists(kept.path("film.mp4")));
    CHECK(fs::exists(kept.path("film.en.srt")));
    CHECK(!holds(run({"library", "."}, kept.here).out, "film.mp4"));
    CHECK(run({"forget", "film.mp4", "--yes"}, kept.here).exit == 1);
}

TEST_CASE("a page that is nobody's report is not forgotten") {
    const Kept kept;
    write_bytes(kept.path("film.mp4.html"), "<!DOCTYPE html><title>My notes</title>");
    CHECK(run({"forget", "film.mp4", "--yes"}, kept.here).exit == 0);
    CHECK(fs::exists(kept.path("film.mp4.html")));
}

TEST_CASE("a person at a terminal is asked, and heard") {
    for (const bool yes : {false, true}) {
        const Kept kept;
        AtTerminal terminal({"forget", "film.mp4"}, kept.here);
        REQUIRE(terminal.shows("(yes or no)"));
        for (const char key : std::string(yes ? "yes\n" : "no\n"))
            terminal.type(key);
        CHECK(terminal.end().exit == 0);
        CHECK(fs::exists(kept.path("film.mp4.dossier")) == !yes);
        CHECK(fs::exists(kept.path("film.mp4")));
    }
}

TEST_CASE("a backup that is killed leaves the one before, and the same command makes it") {
    const Kept kept;
    write_bytes(kept.path("works/rain/sources/large.txt"), std::string(60'000'000, 'x'));
    REQUIRE(run({"backup", ".", "-o", "kept.tar"}, kept.here).exit == 0);
    for (const double seconds : {0.05, 0.1, 0.2}) {
        AtTerminal terminal({"backup", ".", "-o", "kept.tar"}, kept.here);
        if (terminal.watch(seconds)) terminal.signal(SIGKILL);
        (void)terminal.end();
        CHECK(run({"backup", "--verify", "kept.tar"}, kept.here).exit == 0);
    }
    CHECK(run({"backup", ".", "-o", "kept.tar"}, kept.here).exit == 0);
    CHECK(!fs::exists(kept.path("kept.tar.partial")));
}

TEST_CASE(
    "a move to another disk that is killed at random moments loses nothing, and the same command ends it") {
    const Kept kept;
    const fs::path elsewhere = "/dev/shm/decoupage_keeping_test." + std::to_string(::getpid());
    std::error_code none;
    fs::create_directory(elsewhere, none);
    if (!fs::is_directory(elsewhere)) {
        MESSAGE("skipped: there is no second file system");
        return;
    }
    // A film that takes a moment to copy; what follows its end is no part of it to a player.
    std::ofstream(kept.path("film.mp4"), std::ios::app) << std::string(40'000'000, '\0');
    REQUIRE(run({"film.mp4", "--quick", "--again"}, kept.here).exit == 0);
    const std::string film = bytes_of(kept.path("film.mp4"));
    for (const double seconds : {0.03, 0.06, 0.1, 0.15, 0.2, 0.3}) {
        AtTerminal terminal({"move", "film.mp4", elsewhere.string()}, kept.here);
        if (terminal.watch(seconds)) terminal.signal(SIGKILL);
        if (terminal.end().exit == 0) break;
        const bool here = fs::exists(kept.path("film.mp4"));
        CHECK(bytes_of(here ? kept.path("film.mp4") : elsewhere / "film.mp4") == film);
        CHECK((fs::exists(kept.path("film.mp4.dossier")) || fs::exists(elsewhere / "film.mp4.dossier")));
    }
    if (fs::exists(kept.path("film.mp4")))
        CHECK(run({"move", "film.mp4", elsewhere.string()}, kept.here).exit == 0);
    CHECK(bytes_of(elsewhere / "film.mp4") == film);
    CHECK(run({"show", (elsewhere / "film.mp4").string()}, kept.here).exit == 0);
    CHECK(!fs::exists(kept.path("film.mp4.dossier")));
    fs::remove_all(elsewhere);
}

} // namespace decoupage::app_test
