#include "deeds/whole_file.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::size_t files_in_folder(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder), std::filesystem::directory_iterator()));
}

} // namespace

TEST_CASE("whole_file: a text is replaced while it stands as it was seen") {
    support::TemporaryFolder folder;
    const std::string path = (folder.path() / "a.md").string();
    std::ofstream(path) << "one";
    std::filesystem::permissions(path,
                                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    const auto replaced = replace_whole_file(path, "one", "two");
    REQUIRE(replaced);
    CHECK_FALSE(replaced->has_value());
    CHECK(text_of(path) == "two");
    const auto refused = replace_whole_file(path, "one", "three");
    REQUIRE(refused);
    CHECK(refused->value_or("") == "two");
    CHECK(text_of(path) == "two");
    CHECK(files_in_folder(folder.path()) == 1);
    CHECK(std::filesystem::status(path).permissions() ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("whole_file: what is a link or is not there is not replaced") {
    support::TemporaryFolder folder;
    std::ofstream(folder.path() / "a.md") << "one";
    std::filesystem::create_symlink(folder.path() / "a.md", folder.path() / "b.md");
    CHECK_FALSE(replace_whole_file((folder.path() / "b.md").string(), "one", "two"));
    CHECK_FALSE(replace_whole_file((folder.path() / "c.md").string(), "", "two"));
    CHECK(text_of(folder.path() / "a.md") == "one");
    CHECK(small_file((folder.path() / "a.md").string(), 3).value_or("") == "one");
    CHECK_FALSE(small_file((folder.path() / "a.md").string(), 2));
    CHECK_FALSE(small_file((folder.path() / "b.md").string(), 3));
}
