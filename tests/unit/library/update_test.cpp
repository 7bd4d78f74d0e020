#include "library/library.hpp"
#include "library/search.hpp"
#include "library/update.hpp"
#include "support/made_library.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

namespace {

void make(const std::string& folder, int films) {
    REQUIRE(support::write_made_library(folder, {films, 20, 5, 1}));
}

Index index_of(const std::string& folder) {
    auto index = Index::open_to_read(*index_path(folder));
    REQUIRE(index);
    return std::move(*index);
}

std::size_t films_in(const std::string& folder) {
    return library_of(index_of(folder))->films.size();
}

std::int64_t matches(const std::string& folder, const std::string& text) {
    const Index index = index_of(folder);
    const auto query = understood(text);
    REQUIRE(query);
    return search(index, *query, 10)->matches;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TEST_CASE("only what is new, changed or gone is written") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 4);
    CHECK(update_index(place)->written == 4);
    CHECK(update_index(place)->written == 0);
    CHECK(matches(place, "shots") == 80);

    fs::last_write_time(folder.path() / "film-0002.mkv.dossier", fs::file_time_type::clock::now());
    fs::remove(folder.path() / "film-0003.mkv.dossier");
    fs::create_directory(folder.path() / "more");
    fs::copy(folder.path() / "film-0001.mkv.dossier", folder.path() / "more" / "again.dossier");
    const auto updated = update_index(place);
    REQUIRE(updated);
    CHECK(updated->written == 2);
    CHECK(updated->forgotten == 1);
    CHECK(films_in(place) == 4);
    CHECK(matches(place, "shots") == 80);
    CHECK(matches(place, "shots film:film-0003") == 0);
    CHECK(matches(place, "shots film:again") == 20);
}

TEST_CASE("an index made anew is the index that grew, but for the order of its rows") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 3);
    REQUIRE(update_index(place));
    fs::last_write_time(folder.path() / "film-0001.mkv.dossier", fs::file_time_type::clock::now());
    REQUIRE(update_index(place));
    const std::vector<std::string> asked{
        "shots", "close-ups", "shots with music", "shots with \"ra*\"", "shots with \"rain\"", "dissolves"};
    std::vector<std::int64_t> grown, anew;
    for (const std::string& text : asked)
        grown.push_back(matches(place, text));
    UpdateOrder order;
    order.from = UpdateOrder::From::nothing;
    CHECK(update_index(place, order)->written == 3);
    for (const std::string& text : asked)
        anew.push_back(matches(place, text));
    CHECK(grown == anew);
    CHECK(grown[3] > 0);
}

TEST_CASE("dossiers that cannot be read are listed and left out, and come back once they can") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 2);
    const fs::path damaged = folder.path() / "film-0002.mkv.dossier";
    const std::string whole = bytes_of(damaged);
    std::ofstream(damaged, std::ios::binary).write(whole.data(), static_cast<long>(whole.size() / 2));
    std::ofstream(folder.path() / "notes.dossier") << "not a dossier";
    CHECK(update_index(place)->left_out == 2);
    const auto library = library_of(index_of(place));
    REQUIRE(library);
    CHECK(library->films.size() == 1);
    REQUIRE(library->left_out.size() == 2);
    CHECK(library->left_out[1].file.path == "notes.dossier");
    CHECK(library->left_out[1].remark.find("is none") != std::string::npos);
    CHECK(matches(place, "shots") == 20);

    std::ofstream(damaged, std::ios::binary).write(whole.data(), static_cast<long>(whole.size()));
    CHECK(update_index(place)->left_out == 0);
    CHECK(films_in(place) == 2);
}

TEST_CASE("whatever lies where the index should be is made an index") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 2);
    REQUIRE(update_index(place));
    const fs::path index = folder.path() / "library.index";
    std::string bytes = bytes_of(index);
    SUBCASE("something else") {
        bytes = "poem";
    }
    SUBCASE("half of it") {
        bytes.resize(bytes.size() / 2);
    }
    SUBCASE("a dossier") {
        bytes = bytes_of(folder.path() / "film-0001.mkv.dossier");
    }
    SUBCASE("another version") {
        bytes[63] = 77;
    }
    SUBCASE("nothing") {
        bytes.clear();
    }
    std::ofstream(index, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<long>(bytes.size()));
    CHECK(update_index(place)->written == 2);
    CHECK(matches(place, "shots") == 40);
}

TEST_CASE("a stop keeps what was written, and the next update goes on") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 5);
    UpdateOrder order;
    order.progress = [](const UpdateProgress& progress) {
        return progress.done == 2 ? Going::stop : Going::on;
    };
    const auto stopped = update_index(place, order);
    REQUIRE(!stopped);
    CHECK(stopped.error().kind == Fault::Kind::interrupted);
    CHECK(films_in(place) == 2);
    CHECK(update_index(place)->written == 3);
    CHECK(films_in(place) == 5);
}

TEST_CASE("killed at any moment, the next update goes on") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 6);
    for (std::size_t last = 1; last <= 5; ++last) {
        const pid_t child = fork();
        if (child == 0) {
            UpdateOrder order;
            order.from = last == 3 ? UpdateOrder::From::nothing : UpdateOrder::From::what_changed;
            order.progress = [&](const UpdateProgress& progress) {
                if (progress.done == last) ::kill(::getpid(), SIGKILL);
                return Going::on;
            };
            (void)update_index(place, order);
            ::_exit(0);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
    }
    REQUIRE(update_index(place));
    CHECK(films_in(place) == 6);
    CHECK(matches(place, "shots") == 120);
}

TEST_CASE("of two at once one waits, and nothing is written twice") {
    const support::TemporaryFolder folder;
    const std::string place = folder.path().string();
    make(place, 6);
    std::vector<pid_t> children;
    for (int n = 0; n < 3; ++n) {
        const pid_t child = fork();
        if (child == 0) {
            const auto updated = update_index(place);
            ::_exit(updated ? static_cast<int>(updated->written) : 99);
        }
        children.push_back(child);
    }
    int written = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        REQUIRE(WIFEXITED(status));
        written += WEXITSTATUS(status);
    }
    CHECK(written == 6);
    CHECK(films_in(place) == 6);
}

TEST_CASE("a folder that is none, and one without dossiers") {
    CHECK(update_index("/nowhere/at/all").error().kind != Fault::Kind::internal);
    const support::TemporaryFolder folder;
    CHECK(update_index(folder.path().string())->written == 0);
    CHECK(films_in(folder.path().string()) == 0);
}
