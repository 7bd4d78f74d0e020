#include "dossier/dossier.hpp"
#include "dossier/whole.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

namespace fs = std::filesystem;

Dossier small_dossier(const std::string& path) {
    Film film;
    film.path = "/films/film.mkv";
    film.print = {5, "ab"};
    film.rate = {24, 1};
    film.frames = 2;
    auto dossier = Dossier::create(path, film);
    REQUIRE(dossier);
    REQUIRE(dossier->write_times(0, std::vector<Time>{Time{0}, Time{1000}}));
    REQUIRE(dossier->write_film(film, Time{2000}, true, "2026-11-28T00:00:00Z"));
    return std::move(*dossier);
}

Naming naming(const std::string& words) {
    Naming one;
    one.named = Named::span;
    one.span = {0, 1};
    one.words = words;
    one.author = "Ada";
    one.made_at = "2026-11-28T00:00:00Z";
    return one;
}

} // namespace

TEST_CASE("a dossier is copied as it is at one moment, also while another writes it") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "film.dossier").string(),
                      copy = (folder.path() / "copy").string();
    Dossier open = small_dossier(path);
    REQUIRE(open.write_naming(naming("before"))); // still in the journal: this one has it open
    REQUIRE(copy_dossier(path, copy));
    REQUIRE(open.write_naming(naming("after")));
    CHECK(is_dossier(copy));
    const auto copied = Dossier::open(copy, Dossier::Use::read);
    REQUIRE(copied);
    const auto names = copied->namings();
    REQUIRE(names);
    REQUIRE(names->size() == 1);
    CHECK(names->front().words == "before");
}

TEST_CASE("what is no dossier is not copied, and nothing is left of a failed copy") {
    const support::TemporaryFolder folder;
    const std::string copy = (folder.path() / "copy").string();
    std::ofstream(folder.path() / "notes") << "words";
    CHECK(copy_dossier((folder.path() / "notes").string(), copy).error().kind == Fault::Kind::damaged);
    CHECK(copy_dossier((folder.path() / "none").string(), copy).error().kind == Fault::Kind::not_found);
    CHECK(!fs::exists(copy));
}

TEST_CASE("a dossier is one file when it is settled, and is not settled while another has it open") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "film.dossier").string();
    {
        const Dossier open = small_dossier(path);
        const auto refused = settle_dossier(path);
        REQUIRE(!refused);
        CHECK(refused.error().kind == Fault::Kind::not_allowed);
    }
    REQUIRE(settle_dossier(path));
    CHECK(!fs::exists(path + "-wal"));
    CHECK(!fs::exists(path + "-shm"));
    CHECK(Dossier::open(path));
}

TEST_CASE("a dossier is told where its film lies now") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "film.dossier").string();
    (void)small_dossier(path);
    REQUIRE(tell_of_film(path, "/elsewhere/film.mkv"));
    CHECK(!tell_of_film(path, std::string(5000, 'a')));
    CHECK(!tell_of_film(path + ".none", "/elsewhere/film.mkv"));
    CHECK(Dossier::open(path, Dossier::Use::read)->film()->path == "/elsewhere/film.mkv");
}
