#include "support/places.hpp"
#include "workbench/secrets.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("secrets: tokens are long, in digits, and each another") {
    CHECK(random_token().size() == 48);
    CHECK(random_token() != random_token());
    CHECK(random_token(2).find_first_not_of("0123456789abcdef") == std::string::npos);
    std::array<int, 3> drawn{};
    for (int draw = 0; draw < 3000; ++draw)
        ++drawn.at(random_below(3));
    for (const int count : drawn)
        CHECK((count > 800 && count < 1200));
}

TEST_CASE("secrets: agree only where they are the same, and not empty") {
    CHECK(same_secret("abc", "abc"));
    CHECK_FALSE(same_secret("abc", "abd"));
    CHECK_FALSE(same_secret("abc", "ab"));
    CHECK_FALSE(same_secret("ab", "abab"));
    CHECK_FALSE(same_secret("abc", ""));
    CHECK_FALSE(same_secret("", ""));
}

TEST_CASE("secrets: a cookie is found among others") {
    CHECK(cookie_in("a=1; b=2;c=3", "b") == "2");
    CHECK(cookie_in("a=1; b=2;c=3", "c") == "3");
    CHECK(cookie_in("ab=1", "b").empty());
    CHECK(cookie_in("b", "b").empty());
    CHECK(cookie_in("", "b").empty());
}

TEST_CASE("secrets: one is kept for its owner alone, and found again") {
    const support::TemporaryFolder folder;
    const std::filesystem::path own = folder.path() / "own";
    const std::string secret = kept_secret(own.string());
    CHECK(secret.size() == 64);
    CHECK(kept_secret(own.string()) == secret);
    struct stat found {};
    REQUIRE(stat((own / "members.secret").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
}

TEST_CASE("secrets: what others may read, a link and what is no secret are not taken") {
    const support::TemporaryFolder folder;
    const std::filesystem::path place = folder.path() / "members.secret";
    const std::string known(64, 'a');
    std::ofstream(place) << known;
    chmod(place.c_str(), 0644);
    CHECK(kept_secret(folder.path().string()) != known);
    chmod(place.c_str(), 0600);
    CHECK(kept_secret(folder.path().string()) == known);
    std::filesystem::rename(place, folder.path() / "elsewhere");
    std::filesystem::create_symlink(folder.path() / "elsewhere", place);
    CHECK(kept_secret(folder.path().string()) != known);
    std::filesystem::remove(place);
    std::ofstream(place) << "short";
    chmod(place.c_str(), 0600);
    CHECK(kept_secret(folder.path().string()).size() == 64);
    CHECK(kept_secret("").size() == 64);
    CHECK(kept_secret("/dev/null/nowhere").size() == 64);
}
