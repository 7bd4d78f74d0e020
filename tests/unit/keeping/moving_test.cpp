#include "keeping/moving.hpp"
#include "support/places.hpp"

#include <fstream>
#include <iterator>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& bytes) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

dev_t device_of(const fs::path& path) {
    struct stat facts {};
    return ::stat(path.c_str(), &facts) == 0 ? facts.st_dev : 0;
}

/// A folder on another file system than `beside`'s, where this machine has one in memory; removed in the end.
class ElsewhereFolder {
public:
    explicit ElsewhereFolder(const fs::path& beside)
        : path_("/dev/shm/moving_test." + std::to_string(::getpid())) {
        std::error_code none;
        fs::create_directory(path_, none);
        is_elsewhere_ = fs::is_directory(path_, none) && device_of(path_) != device_of(beside);
    }
    ~ElsewhereFolder() {
        std::error_code none;
        fs::remove_all(path_, none);
    }
    explicit operator bool() const { return is_elsewhere_; }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
    bool is_elsewhere_ = false;
};

} // namespace

TEST_CASE("files on one disk have their new names, all of them or none") {
    const support::TemporaryFolder folder;
    const fs::path from = folder.path() / "from", to = folder.path() / "to";
    write(from / "a", "a"), write(from / "b", "b");
    fs::create_directory(to);
    write(to / "b", "another");
    const auto stopped = move_together({{from / "a", to / "a"}, {from / "b", to / "b"}});
    REQUIRE(!stopped);
    CHECK(stopped.error().kind == Fault::Kind::usage);
    CHECK(bytes_of(from / "a") == "a");
    CHECK(bytes_of(to / "b") == "another");
    CHECK(!fs::exists(to / "a"));

    fs::remove(to / "b");
    REQUIRE(move_together({{from / "a", to / "a"}, {from / "b", to / "b"}}));
    CHECK(bytes_of(to / "a") == "a");
    CHECK(bytes_of(to / "b") == "b");
    CHECK(fs::is_empty(from));
    REQUIRE(move_together(
        {{from / "a", to / "a"}, {from / "b", to / "b"}})); // as if it had been killed at the end
    CHECK(move_together({{from / "a", folder.path() / "nowhere/a"}}).error().kind == Fault::Kind::not_found);
    CHECK(move_together({{from / "c", to / "c"}}).error().kind == Fault::Kind::not_found);
}

TEST_CASE("a folder of stills is moved as it is") {
    const support::TemporaryFolder folder;
    write(folder.path() / "stills/1.png", "1");
    fs::create_directory(folder.path() / "to");
    REQUIRE(move_together({{folder.path() / "stills", folder.path() / "to/stills"}}));
    CHECK(bytes_of(folder.path() / "to/stills/1.png") == "1");
}

TEST_CASE("to another disk files are copied, compared, and only then removed") {
    const support::TemporaryFolder folder;
    const ElsewhereFolder elsewhere(folder.path());
    if (!elsewhere) return; // said by the test below
    write(folder.path() / "a", std::string(3'000'000, 'a'));
    write(folder.path() / "stills/deep/1", "1");
    REQUIRE(move_together({{folder.path() / "a", elsewhere.path() / "a"},
                           {folder.path() / "stills", elsewhere.path() / "stills"}}));
    CHECK(bytes_of(elsewhere.path() / "a").size() == 3'000'000);
    CHECK(bytes_of(elsewhere.path() / "stills/deep/1") == "1");
    CHECK(!fs::exists(folder.path() / "a"));
    CHECK(!fs::exists(folder.path() / "stills"));
    CHECK(!fs::exists(elsewhere.path() / "a.partial"));
}

TEST_CASE("a move to another disk that was killed is finished by the same call, at whatever point") {
    const support::TemporaryFolder folder;
    const ElsewhereFolder elsewhere(folder.path());
    if (!elsewhere) {
        MESSAGE("There is no second file system at /dev/shm: moves to another disk were not tested.");
        return;
    }
    const fs::path a = folder.path() / "a", b = folder.path() / "b";
    const fs::path to_a = elsewhere.path() / "a", to_b = elsewhere.path() / "b";
    for (int killed = 0; killed < 4; ++killed) {
        write(a, "a"), write(b, "b");
        if (killed == 0) write(to_a.string() + ".partial", "half of");
        if (killed >= 1) write(to_a, "a");                // named, not removed
        if (killed >= 2) write(to_b, "b"), fs::remove(a); // the first removed
        if (killed == 3) fs::remove(b);                   // all removed
        REQUIRE(move_together({{a, to_a}, {b, to_b}}));
        CHECK(bytes_of(to_a) == "a");
        CHECK(bytes_of(to_b) == "b");
        CHECK(!fs::exists(a));
        CHECK(!fs::exists(b));
        fs::remove(to_a), fs::remove(to_b);
    }
    write(a, "a"), write(b, "b"), write(to_b, "another");
    CHECK(move_together({{a, to_a}, {b, to_b}}).error().kind == Fault::Kind::usage);
    CHECK(bytes_of(a) == "a");
    CHECK(bytes_of(to_b) == "another");
    CHECK(!fs::exists(to_a));
}
