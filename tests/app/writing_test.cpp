#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace fs = std::filesystem;

TEST_CASE("a full disk loses nothing that was there, and hinders no reading") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film());
    const Ran ran = run_on_disk_of_four_megabytes(R"(
        cp ../film.mp4 . && "$PROGRAM" film.mp4 --quiet && cp film.mp4.html film.mp4.dossier .. || exit 1
        "$PROGRAM" export film.mp4 --as csv > ../before.csv
        head -c 10000000 /dev/zero > rest 2> ../ignored
        for words in "report film.mp4" "export film.mp4 --as json -o film.mp4.html" "film.mp4 --again" \
                     "read film.mp4 --set transitions.sensitivity=0.9" "screen film.mp4 -o new.dossier"; do
            "$PROGRAM" $words --quiet
            echo "$words: exit $?"
        done
        "$PROGRAM" export film.mp4 --as csv | cmp - ../before.csv && echo it can be read
        cmp film.mp4.html ../film.mp4.html && cmp film.mp4.dossier ../film.mp4.dossier && echo nothing was lost
        rm rest
        "$PROGRAM" film.mp4 --again --quiet && ls)",
                                                  {.folder = folder.path()});
    if (ran.exit == no_disk) {
        MESSAGE("skipped: no small disk can be made here");
        return;
    }
    CHECK(ran.exit == 0);
    CHECK(ran.out == "report film.mp4: exit 1\n"
                     "export film.mp4 --as json -o film.mp4.html: exit 1\n"
                     "film.mp4 --again: exit 1\n"
                     "read film.mp4 --set transitions.sensitivity=0.9: exit 1\n"
                     "screen film.mp4 -o new.dossier: exit 1\n"
                     "it can be read\n"
                     "nothing was lost\n"
                     "film.mp4\nfilm.mp4.dossier\nfilm.mp4.html\n");
    CAPTURE(ran.err);
    CHECK(std::count(ran.err.begin(), ran.err.end(), '\n') == 5);
    CHECK(holds(ran.err, "The disk is full"));
    CHECK(holds(ran.err, "MB free"));
}

TEST_CASE("a limit on the size of files is met like a full disk") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film());
    REQUIRE(run({"film.mp4"}, {.folder = folder.path()}).exit == 0);
    const std::string report = bytes_of(folder.path() / "film.mp4.html");
    for (const std::uint64_t bytes : {0U, 5'000U, 40'000U, 60'000U}) {
        CAPTURE(bytes);
        const Circumstances full{.folder = folder.path(), .most_bytes = bytes};
        const Ran screened = run({"screen", "film.mp4", "-o", "new.dossier"}, full);
        CHECK(screened.err.ends_with(screened.exit == 0 ? "" : ".\n"));
        CHECK((screened.exit == 0 || screened.exit == 1));
        const Ran written =
            run({"export", "film.mp4", "--as", "json", "-o", "film.mp4.html"},
                {.folder = folder.path(), .most_bytes = std::min<std::uint64_t>(bytes, 1000)});
        CHECK(written.exit == 1);
        CHECK(holds(written.err, "The disk is full"));
        CHECK(bytes_of(folder.path() / "film.mp4.html") == report);
        CHECK_FALSE(fs::exists(folder.path() / "film.mp4.html.partial"));
    }
    CHECK(run({"screen", "film.mp4", "-o", "new.dossier"}, {.folder = folder.path()}).exit == 0);
}

TEST_CASE("a full disk behind standard output is a fault") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film());
    REQUIRE(run({"film.mp4"}, {.folder = folder.path()}).exit == 0);
    const Ran ran =
        run({"export", "film.mp4", "--as", "json"}, {.folder = folder.path(), .output = "/dev/full"});
    CHECK(ran.exit == 1);
    CHECK(holds(ran.err, "The disk is full"));
    const Ran named =
        run({"export", "film.mp4", "--as", "json", "-o", "/dev/full"}, {.folder = folder.path()});
    CHECK(named.exit == 1);
    CHECK(holds(named.err, "The disk is full"));
}

TEST_CASE("a film in a folder that may not be written is broken down all the same") {
    const support::TemporaryFolder folder;
    const fs::path reels = folder.path() / "reels", home = folder.path() / "home",
                   desk = folder.path() / "desk";
    for (const fs::path& each : {folder.path(), reels, home, desk}) {
        fs::create_directories(each);
        fs::permissions(each, fs::perms::all);
    }
    copy_into(reels, small_film());
    fs::permissions(reels, fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read |
                               fs::perms::others_exec);
    const Words environment{"HOME=" + home.string(), "XDG_DATA_HOME=" + (home / "data").string()};
    const Circumstances powerless{.folder = desk, .environment = environment, .powerless = true};
    const std::string film = (reels / "film.mp4").string();
    const Ran ran = run({film}, powerless);
    CHECK_MESSAGE(ran.exit == 0, ran.err);
    CHECK(holds(ran.out, (home / "data" / "decoupage").string()));
    CHECK(fs::exists(desk / "film.mp4.html"));
    const Ran later = run({"show", film}, powerless);
    CHECK(later.exit == 0);
    CHECK(holds(later.out, "2 shots"));

    fs::permissions(desk, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    const Ran refused = run({"report", film, "-o", "mine.html"}, powerless);
    CHECK(refused.exit == 1);
    CHECK(holds(refused.err, "mine.html may not be written"));
    fs::permissions(reels, fs::perms::all);
}

TEST_CASE("what is written never replaces a film or a dossier") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), small_film());
    REQUIRE(run({"film.mp4"}, here).exit == 0);
    const std::string dossier = bytes_of(folder.path() / "film.mp4.dossier");
    fs::create_symlink("film.mp4", folder.path() / "link.mp4");
    const std::vector<Words> careless{{"export", "film.mp4", "--as", "json", "-o", "film.mp4"},
                                      {"export", "film.mp4.dossier", "--as", "json", "-o", "link.mp4"},
                                      {"export", "film.mp4", "--as", "json", "-o", "film.mp4.dossier"},
                                      {"report", "film.mp4", "-o", "film.mp4"},
                                      {"film.mp4", "--report", "film.mp4"},
                                      {"screen", "film.mp4", "-o", "film.mp4"},
                                      {"etude", "-o", "film.mp4.dossier"}};
    for (const Words& words : careless) {
        std::string line;
        for (const std::string& word : words)
            line += " " + word;
        CAPTURE(line);
        const Ran ran = run(words, here);
        CHECK((ran.exit == 1 || ran.exit == 2));
        CHECK(ran.err.ends_with(".\n"));
        CHECK(bytes_of(folder.path() / "film.mp4") == bytes_of(small_film()));
        CHECK(bytes_of(folder.path() / "film.mp4.dossier") == dossier);
    }
}

TEST_CASE("a place that is not there is named") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), small_film());
    REQUIRE(run({"film.mp4"}, here).exit == 0);
    const Ran file = run({"export", "film.mp4", "--as", "json", "-o", "no/such/shots.json"}, here);
    CHECK(file.exit == 1);
    CHECK(holds(file.err, "no/such/shots.json lies in a folder that does not"));
    const Ran dossier = run({"screen", "film.mp4", "-o", "no/such/film.dossier"}, here);
    CHECK(dossier.exit == 2);
    CHECK(holds(dossier.err, "no/such"));
    const Ran is_folder = run({"export", "film.mp4", "--as", "json", "-o", "."}, here);
    CHECK(is_folder.exit == 2);
}

TEST_CASE("a reader who leaves early ends nothing but the reading") {
    const support::TemporaryFolder folder;
    copy_into(folder.path(), small_film(), "a.mp4");
    write_bytes(folder.path() / "b.mp4", bytes_of(small_film()) + "another print");
    const Circumstances unheard{.folder = folder.path(), .closed_output = true};
    const Ran films = run({"a.mp4", "b.mp4"}, unheard);
    CHECK(films.exit == 0);
    CHECK(films.err == "");
    CHECK(fs::exists(folder.path() / "b.mp4.html"));
    const Ran document = run({"export", "a.mp4", "--as", "json"}, unheard);
    CHECK(document.exit == 0);
    CHECK(document.err == "");
}

} // namespace decoupage::app_test
