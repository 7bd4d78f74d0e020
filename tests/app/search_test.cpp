/// A search over everything, as a person asks for it.

#include "films.hpp"
#include "program.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// Six films and a work folder.
struct FilmsAndWork {
    support::TemporaryFolder folder;
    Circumstances here{.folder = folder.path()};
    FilmsAndWork() {
        std::filesystem::create_directory(folder.path() / "films");
        REQUIRE(support::write_made_library((folder.path() / "films").string(), {6, 30, 60, 5}));
        REQUIRE(run({"work", "new", "the-rain"}, here).exit == 0);
        write_bytes(folder.path() / "works/the-rain/study/1-rain.md", "# Rain\n\nIt falls, and falls.\n");
    }
};

} // namespace

TEST_CASE("words are found in films and works, by kinds, with where they are") {
    const FilmsAndWork made;
    const Ran list = run({"search", "rain"}, made.here);
    CHECK(list.exit == 0);
    CHECK(holds(list.out, "\nSaid, "));
    CHECK(holds(list.out, "\nWritten in the picture, "));
    CHECK(holds(list.out, "  the-rain  study/1-rain.md:1\n"));
    CHECK(holds(list.out, "film-1.mkv  0:"));

    const Ran json = run({"search", "rain", "--kind", "text", "--json"}, made.here);
    const Json told = Json::parse(json.out);
    CHECK(told["matches"].size() == 1);
    CHECK(told["found"][0]["work"] == "the-rain");
    CHECK(told["found"][0]["excerpt"].size() == 3);

    const Ran film = run({"search", "shot 3", "--in", "films/film-0002.mkv.dossier", "--json"}, made.here);
    const Json place = Json::parse(film.out)["found"][0];
    CHECK(place["kind"] == "place");
    CHECK(place["film"]["name"] == "film-2.mkv");
    CHECK(place["shot"] == 3);

    CHECK(holds(run({"search", "nothing", "like", "this"}, made.here).out, "in 6 films and 1 work folder"));
}

TEST_CASE("a search that makes no sense is a fault that says what would") {
    const FilmsAndWork made;
    CHECK(run({"search"}, made.here).exit == 2);
    CHECK(run({"search", "?"}, made.here).exit == 2);
    const Ran kind = run({"search", "rain", "--kind", "clam"}, made.here);
    CHECK(kind.exit == 2);
    CHECK(holds(kind.err, "Did you mean claim?"));
    CHECK(run({"search", "rain", "--in", "nowhere"}, made.here).exit == 1);
    const support::TemporaryFolder empty;
    CHECK(holds(run({"search", "rain"}, {.folder = empty.path()}).err, "--in FOLDER"));
}

} // namespace decoupage::app_test
