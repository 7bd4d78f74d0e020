#include "children.hpp"
#include "sample.hpp"

#include <cstdlib>
#include <fstream>
#include <sys/stat.h>

using namespace decoupage;
using sample::must;
using sample::without_rights;
namespace fs = std::filesystem;

namespace {

constexpr auto everyone = fs::perms::all;
constexpr auto nobody_writes = fs::perms::owner_read | fs::perms::owner_exec | fs::perms::group_read |
                               fs::perms::group_exec | fs::perms::others_read | fs::perms::others_exec;

Film film_with(const std::string& digest) {
    Film film = sample::film();
    film.print.digest = digest;
    return film;
}

/// For the time of a test.
class DataFolder {
public:
    explicit DataFolder(const fs::path& path) { setenv("XDG_DATA_HOME", path.c_str(), 1); }
    ~DataFolder() { unsetenv("XDG_DATA_HOME"); }
};

} // namespace

TEST_CASE("a dossier lies beside its film, or where a person wants it") {
    const support::TemporaryFolder folder;
    const fs::path film = folder.path() / "film.mkv";
    const Print print = sample::film().print;
    CHECK(must(dossier_path(film, print, "")) == film.string() + ".dossier");
    CHECK(must(dossier_path(folder.path() / "stills/", print, "")) ==
          (folder.path() / "stills.dossier").string());
    CHECK(must(dossier_path(film, print, "there/x")) == "there/x");
    CHECK(must(dossier_path("/elsewhere/film.mkv", print, folder.path())) == film.string() + ".dossier");
}

TEST_CASE("where one may not write beside the film, a dossier lies in one's own folder") {
    const support::TemporaryFolder folder;
    fs::permissions(folder.path(), nobody_writes);
    fs::create_directory(folder.path() / "home");
    fs::permissions(folder.path() / "home", everyone);
    fs::create_directory(folder.path() / "films");
    fs::permissions(folder.path() / "films", nobody_writes);
    const std::string film = folder.path() / "films/film.mkv";
    const Print print = sample::film().print;
    const auto path_is = [&](const fs::path& awaited) {
        const auto path = dossier_path(film, print, "");
        return path && *path == awaited.string() ? 0 : 1;
    };
    const std::string name = "decoupage/film.mkv-" + print.digest + ".dossier";
    CHECK(without_rights([&] {
              setenv("XDG_DATA_HOME", (folder.path() / "home/data").c_str(), 1);
              return path_is(folder.path() / "home/data" / name);
          }) == 0);
    CHECK(without_rights([&] {
              unsetenv("XDG_DATA_HOME");
              setenv("HOME", (folder.path() / "home").c_str(), 1);
              return path_is(folder.path() / "home/.local/share" / name);
          }) == 0);
    CHECK(without_rights([&] {
              unsetenv("HOME");
              const auto path = dossier_path(film, print, "");
              return !path && path.error().kind == Fault::Kind::not_allowed ? 0 : 1;
          }) == 0);
}

TEST_CASE("the dossier of a film that was moved or renamed is found by its print") {
    const support::TemporaryFolder folder;
    const DataFolder data(folder.path() / "data");
    const fs::path films = folder.path() / "films";
    fs::create_directories(films);
    fs::create_directories(folder.path() / "data/decoupage");
    const Film film = film_with("aa"), other = film_with("bb");
    const std::string now = films / "now.mkv";
    CHECK_FALSE(find_dossier(now, film.print));

    sample::write_whole(films / "another.mkv.dossier", 10, other);
    std::ofstream(films / "broken.dossier") << "no dossier at all";
    mkfifo((films / "pipe.dossier").c_str(), 0600);
    fs::create_directory(films / "folder.dossier");
    CHECK_FALSE(find_dossier(now, film.print));

    const std::string kept = folder.path() / "data/decoupage/once.mkv-aa.dossier";
    sample::write_whole(kept, 10, film);
    CHECK(find_dossier(now, film.print) == kept);
    const std::string former = films / "once.mkv.dossier";
    sample::write_whole(former, 10, film);
    CHECK(find_dossier(now, film.print) == former);
    sample::write_whole(now + ".dossier", 10, other); // of the film that had this name before
    CHECK(find_dossier(now, film.print) == former);
    fs::remove(now + ".dossier");
    sample::write_whole(now + ".dossier", 10, film);
    CHECK(find_dossier(now, film.print) == now + ".dossier");
}

TEST_CASE("a dossier is known by its first bytes") {
    const support::TemporaryFolder folder;
    const fs::path path = folder.path() / "film.dossier";
    CHECK_FALSE(is_dossier(path));
    CHECK_FALSE(is_dossier(folder.path()));
    std::ofstream(path) << "SQLite format 3";
    CHECK_FALSE(is_dossier(path));
    CHECK(Dossier::open(path).error().kind == Fault::Kind::damaged);
    CHECK(Dossier::open(folder.path() / "none").error().kind == Fault::Kind::not_found);
    CHECK(Dossier::open(folder.path()).error().kind == Fault::Kind::damaged);
    sample::write_whole(folder.path() / "named as you like", 3);
    CHECK(is_dossier(folder.path() / "named as you like"));
}

TEST_CASE("names that SQLite would take for something else are only names") {
    const support::TemporaryFolder folder;
    for (const char* name : {"100%25.dossier", "what?mode=memory", "a#b", ":memory:", "été ☂.dossier"}) {
        sample::write_whole(folder.path() / name, 3);
        CHECK(must(must(Dossier::open(folder.path() / name)).film()).frames == 3);
        CHECK(sample::names_in(folder.path()) == std::vector<std::string>{name});
        fs::remove(folder.path() / name);
    }
}

TEST_CASE("a dossier that cannot be written can be read") {
    const support::TemporaryFolder folder;
    const fs::path path = folder.path() / "a.dossier";
    sample::write_whole(path, 5000);
    fs::permissions(path, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const auto is_read = [&] {
        auto dossier = Dossier::open(path);
        if (!dossier) return 1;
        const auto curve = dossier->curve("even");
        if (!curve || *curve != sample::values(5000, 2)) return 2;
        const auto written = dossier->write_reading(sample::key(), sample::tracks(5000));
        return !written && written.error().kind == Fault::Kind::not_allowed ? 0 : 3;
    };
    SUBCASE("in a folder that cannot be written") {
        fs::permissions(folder.path(), nobody_writes);
    }
    SUBCASE("in one that can") {
        fs::permissions(folder.path(), everyone);
    }
    CHECK(without_rights(is_read) == 0);
    CHECK(sample::names_in(folder.path()).size() == 1);
    CHECK(without_rights([&] {
              const auto anew = Dossier::create(path, sample::film());
              return !anew && anew.error().kind == Fault::Kind::not_allowed ? 0 : 1;
          }) == 0);
    fs::permissions(folder.path(), everyone);
    fs::permissions(path, fs::perms::none);
    CHECK(without_rights([&] {
              const auto closed = Dossier::open(path);
              return !closed && closed.error().kind == Fault::Kind::not_allowed ? 0 : 1;
          }) == 0);
}
