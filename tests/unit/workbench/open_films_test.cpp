#include "support/made_library.hpp"
#include "support/places.hpp"
#include "workbench/open_films.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

struct OneFilmOpen {
    OneFilmOpen() {
        REQUIRE(support::write_made_library(folder.path(), {1, 40, 5, 1}));
        const auto added = films.add((folder.path() / "film-0001.mkv.dossier").string());
        REQUIRE(added.has_value());
        id = added->id;
    }
    std::size_t names_read() const {
        const auto known = films.read(id);
        REQUIRE(known.has_value());
        return (*known)->decoupage.names.size();
    }

    support::TemporaryFolder folder;
    OpenFilms films;
    std::string id;
};

Outcome<void> name_a_place(Dossier& dossier, const ShownFilm&) {
    Naming naming;
    naming.span = {3, 9};
    naming.words = "the run";
    naming.author = "Ada";
    naming.made_at = "2026-11-28T10:00:00Z";
    return dossier.write_naming(naming);
}

} // namespace

TEST_CASE(
    "OpenFilms: while a film is written to, it is read as it was, until what follows from it is ready") {
    const OneFilmOpen open;
    REQUIRE(open.names_read() == 0);
    std::size_t while_written = 9, when_ready = 9, while_made_ready = 9;
    const auto written = open.films.write(
        open.id, "",
        [&](Dossier& dossier, const ShownFilm& film) {
            auto done = name_a_place(dossier, film);
            while_written = open.names_read();
            return done;
        },
        [&](const FilmAsOf& next) {
            when_ready = next.decoupage.names.size();
            while_made_ready = open.names_read();
        });
    REQUIRE(written.has_value());
    CHECK(while_written == 0);
    CHECK(when_ready == 1);
    CHECK(while_made_ready == 0);
    CHECK(open.names_read() == 1);
    const auto now = open.films.read(open.id);
    REQUIRE(now.has_value());
    CHECK((*now)->revision == *written);
    CHECK(*written == open.films.revision(open.id));
}

TEST_CASE("OpenFilms: a deed that fails changes nothing, and what others write is read afterwards") {
    const OneFilmOpen open;
    REQUIRE(open.names_read() == 0);
    bool told = false;
    const auto written = open.films.write(
        open.id, "",
        [](Dossier&, const ShownFilm&) -> Outcome<void> { return fault(Fault::Kind::usage, "", "No"); },
        [&](const FilmAsOf&) { told = true; });
    CHECK_FALSE(written.has_value());
    CHECK_FALSE(told);
    CHECK(open.names_read() == 0);
    {
        auto dossier = Dossier::open((open.folder.path() / "film-0001.mkv.dossier").string());
        REQUIRE(dossier.has_value());
        REQUIRE(name_a_place(*dossier, {}));
    }
    CHECK(open.names_read() == 1);
}
