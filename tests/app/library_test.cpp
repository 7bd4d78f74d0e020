/// The films of a folder side by side, as a person asks for them.

#include "films.hpp"
#include "program.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// Forty films, indexed by whoever asks first.
struct FortyFilms {
    support::TemporaryFolder folder;
    Circumstances here{.folder = folder.path()};
    FortyFilms() { REQUIRE(support::write_made_library(folder.path().string(), {40, 50, 10, 3})); }
};

} // namespace

TEST_CASE("a folder of dossiers is laid out, each film in its row") {
    const FortyFilms films;
    const Ran table = run({"library", "."}, films.here);
    CHECK(table.exit == 0);
    CHECK(holds(table.out, "film-0001.mkv "));
    CHECK(holds(table.out, "film-0040.mkv "));
    CHECK(holds(table.out, "Pictures and cards count as shots"));
    CHECK(std::filesystem::exists(films.folder.path() / "library.index"));
    CHECK(!std::filesystem::exists(films.folder.path() / "library.index-wal"));

    const Ran json = run({"library", ".", "--json"}, films.here);
    const Json told = Json::parse(json.out);
    CHECK(told["films"].size() == 40);
    CHECK(told["films"][0]["figures"]["shots"] == 50);
    CHECK(told["films"][0]["neighbours"].size() == 3);
    CHECK(told["left_out"].empty());

    const Ran csv = run({"library", ".", "--csv"}, films.here);
    CHECK(std::count(csv.out.begin(), csv.out.end(), '\n') == 41);

    const Ran page = run({"library", ".", "-o", "films.html"}, films.here);
    CHECK(page.exit == 0);
    CHECK(holds(bytes_of(films.folder.path() / "films.html"), "film-0040.mkv"));
}

TEST_CASE("what is sought is found, with its place and why; what is not understood is pointed at") {
    const FortyFilms films;
    const Ran found =
        run({"library", ".", "find", "close-ups", "over", "2", "s", "with", "music", "--json"}, films.here);
    CHECK(found.exit == 0);
    const Json told = Json::parse(found.out);
    CHECK(told["places"].size() == 20);
    CHECK(told["matches"] > 20);
    CHECK(told["query"] == "close-ups over 2 s with music");
    CHECK(told["places"][0]["why"].size() == 3);

    const Ran list = run({"library", ".", "find", "shots with \"rain\"", "--most", "2"}, films.here);
    CHECK(list.exit == 0);
    CHECK(holds(list.out, "the first 2"));

    const Ran nothing = run({"library", ".", "find", "shots over 3 h"}, films.here);
    CHECK(nothing.exit == 0);
    CHECK(holds(nothing.out, "Nothing like that"));

    const Ran lost = run({"library", ".", "find", "shots with musik over 3 s"}, films.here);
    CHECK(lost.exit == 2);
    CHECK(holds(lost.err, "  shots with musik over 3 s\n             ^^^^^\n"));
    CHECK(holds(lost.err, "Did you mean music?"));
    CHECK(run({"library", ".", "fnd", "shots"}, films.here).exit == 2);
    CHECK(run({"library", "nowhere"}, films.here).exit == 1);
}

TEST_CASE("a folder of films is screened, and a second time only what is missing") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), small_film(), "one.mp4");
    copy_into(folder.path(), small_film(), "two.mp4");
    write_bytes(folder.path() / "three.mp4", "no film");
    const Ran first = run({"library", "screen", ".", "-o", "dossiers", "--quick"}, here);
    CHECK(first.exit == 1); // three.mp4
    CHECK(holds(first.out, "one.mp4.dossier\n"));
    CHECK(holds(first.err, "three.mp4"));
    std::filesystem::remove(folder.path() / "three.mp4");
    const Ran second = run({"library", "screen", ".", "-o", "dossiers", "--quick"}, here);
    CHECK(second.exit == 0);
    CHECK(holds(second.out, "two.mp4.dossier   screened before\n"));
    CHECK(holds(run({"library", "dossiers"}, here).out, "one.mp4"));

    CHECK(run({"library", "screen"}, here).exit == 2);
    CHECK(run({"library", "screen", ".", "--engine", "slrm"}, here).exit == 2);
    std::filesystem::create_directory(folder.path() / "again");
    copy_into(folder.path() / "again", small_film(), "one.mp4");
    CHECK(holds(run({"library", "screen", ".", "-o", "dossiers"}, here).err, "Two are called one.mp4"));
}

} // namespace decoupage::app_test
