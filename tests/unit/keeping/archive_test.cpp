#include "keeping/archive.hpp"
#include "keeping/archive_names.hpp"
#include "keeping/files.hpp"
#include "keeping/sha256.hpp"
#include "keeping/unpacking.hpp"
#include "support/places.hpp"

#include <cstring>
#include <fstream>
#include <iterator>

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

std::string sha256(std::string_view text) {
    Sha256 digest;
    digest.take(text);
    return digest.text();
}

/// A tar made by hand, so that it can hold what no archive of ours does.
class HandMade {
public:
    void add(const std::string& name, const std::string& bytes, char type = '0',
             const std::string& link = {}) {
        std::string head(512, '\0');
        const auto put = [&](std::size_t at, const std::string& text) {
            std::memcpy(&head[at], text.data(), text.size());
        };
        const auto octal = [](std::size_t value, int digits) {
            std::string text(static_cast<std::size_t>(digits), '0');
            for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value /= 8)
                *digit = static_cast<char>('0' + value % 8);
            return text;
        };
        put(0, name), put(100, "0000644"), put(108, "0000000"), put(116, "0000000");
        put(124, octal(bytes.size(), 11)), put(136, octal(1'000'000, 11)), put(148, "        ");
        head[156] = type;
        put(157, link), put(257, "ustar"), put(263, "00");
        std::size_t sum = 0;
        for (const char c : head)
            sum += static_cast<unsigned char>(c);
        put(148, octal(sum, 6) + '\0' + ' ');
        tar_ += head + bytes + std::string((512 - bytes.size() % 512) % 512, '\0');
    }
    void add_file(const std::string& name, const std::string& bytes) {
        add("decoupage-backup/" + name, bytes);
        list_ += sha256(bytes) + "  " + name + '\n';
    }
    void add_list() { add("decoupage-backup/digests.sha256", list_); }
    std::string tar() const { return tar_ + std::string(1024, '\0'); }

private:
    std::string tar_, list_;
};

/// What is wrong with an archive; empty where nothing is.
std::string wrong_with(const std::string& archive, std::uint64_t most = 1 << 20) {
    ArchiveTaking nothing;
    const auto read = read_archive_bytes(archive, most, nothing);
    return read ? "" : read.error().found;
}

} // namespace

TEST_CASE("SHA-256 is what sha256sum prints") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("a name leads down from the archive's root, or is none") {
    for (const char* name : {"a", "a/b.txt", "été/ü.dossier", ".hidden", "a..b/...", "with space"})
        CHECK_MESSAGE(is_archive_name(name), name);
    for (const char* name :
         {"", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\nb", "a\\b", "a\x7f"})
        CHECK_MESSAGE(!is_archive_name(name), name);
    CHECK(!is_archive_name(std::string("a\0b", 3)));
    CHECK(!is_archive_name(std::string(256, 'a')));
    CHECK(is_archive_name(std::string(255, 'a')));
    std::string deep;
    for (int at = 0; at < 40; ++at)
        deep += "a/";
    CHECK(!is_archive_name(deep + "a"));
}

TEST_CASE("what is packed comes out as it was, in every form") {
    const support::TemporaryFolder folder;
    write(folder.path() / "from/one", "one");
    write(folder.path() / "from/large", std::string(3'000'000, 'x') + "end");
    for (const char* ending : {".tar", ".tar.gz", ".tgz", ".tar.zst"}) {
        const fs::path file = folder.path() / (std::string("kept") + ending);
        auto archive = ArchiveWriting::begin(file);
        REQUIRE(archive);
        REQUIRE(archive->add_file("films/été", folder.path() / "from/one"));
        REQUIRE(archive->add_file(std::string(120, 'n') + "/" + std::string(120, 'm'),
                                  folder.path() / "from/large"));
        REQUIRE(archive->add_text("README.txt", "read me"));
        REQUIRE(archive->end());
        CHECK(!fs::exists(file.string() + ".partial"));
        const fs::path to = folder.path() / (std::string("to") + ending);
        const auto read = unpack_archive(file, to);
        REQUIRE(read);
        CHECK(read->digests.size() == 3);
        CHECK(bytes_of(to / "films/été") == "one");
        CHECK(bytes_of(to / std::string(120, 'n') / std::string(120, 'm')).size() == 3'000'003);
        CHECK(bytes_of(to / "README.txt") == "read me");
        CHECK(!fs::exists(to.string() + ".partial"));
    }
    CHECK(ArchiveWriting::begin(folder.path() / "kept.zip").error().kind == Fault::Kind::usage);
}

TEST_CASE("what cannot be packed is a fault, and leaves nothing behind") {
    const support::TemporaryFolder folder;
    write(folder.path() / "one", "one");
    fs::create_symlink("one", folder.path() / "link");
    const fs::path file = folder.path() / "kept.tar";
    {
        auto archive = ArchiveWriting::begin(file);
        REQUIRE(archive);
        REQUIRE(archive->add_file("one", folder.path() / "one"));
        CHECK(archive->add_file("one", folder.path() / "one").error().kind == Fault::Kind::usage);
        CHECK(archive->add_file("../one", folder.path() / "one").error().kind == Fault::Kind::usage);
        CHECK(archive->add_file("link", folder.path() / "link").error().kind == Fault::Kind::usage);
        CHECK(archive->add_file("none", folder.path() / "none").error().kind == Fault::Kind::not_found);
        CHECK(archive->add_file("folder", folder.path()).error().kind == Fault::Kind::usage);
    }
    CHECK(!fs::exists(file));
    CHECK(!fs::exists(file.string() + ".partial"));
    CHECK(ArchiveWriting::begin(folder.path() / "nowhere/kept.tar").error().kind == Fault::Kind::not_found);
}

TEST_CASE("an archive made by hand that is as ours are is taken") {
    HandMade made;
    made.add("decoupage-backup/", "", '5');
    made.add("decoupage-backup/films/", "", '5');
    made.add_file("films/one", "one");
    made.add_list();
    CHECK(wrong_with(made.tar()) == "");
}

TEST_CASE("a hostile archive is refused, and the reason told") {
    const auto with = [](const auto& add) {
        HandMade made;
        made.add_file("one", "one");
        add(made);
        made.add_list();
        return wrong_with(made.tar());
    };
    CHECK(with([](HandMade& made) { made.add_file("../out", "x"); }) ==
          "It holds a name that leads elsewhere");
    CHECK(with([](HandMade& made) { made.add_file("a/../../out", "x"); }) ==
          "It holds a name that leads elsewhere");
    CHECK(with([](HandMade& made) { made.add("/etc/out", "x"); }) ==
          "It holds a file that is not in its own folder");
    CHECK(with([](HandMade& made) { made.add("out", "x"); }) ==
          "It holds a file that is not in its own folder");
    CHECK(with([](HandMade& made) { made.add("decoupage-backup/../out/", "", '5'); }) ==
          "It holds a name that leads elsewhere");
    for (const char type : {'1', '2', '3', '4', '6'})
        CHECK(with([&](HandMade& made) { made.add("decoupage-backup/a", "", type, "/etc/passwd"); }) ==
              "It holds something that is no plain file: a");
    CHECK(with([](HandMade& made) { made.add_file("one", "two"); }) == "It holds one twice");
    CHECK(with([](HandMade& made) { made.add("decoupage-backup/unlisted", "x"); }) ==
          "It holds files that are not in its list");
    CHECK(with([](HandMade& made) { made.add_list(); }) == "Something follows its list of digests");
    CHECK(wrong_with("") == "It is no archive");
    CHECK(wrong_with("no archive at all, but some words") != "");
}

TEST_CASE("an archive that is not as its list says, or breaks off, is refused") {
    HandMade made;
    made.add_file("one", "one");
    made.add_list();
    std::string changed = made.tar();
    changed[512] = 'O';
    CHECK(wrong_with(changed) == "one is damaged in it");
    for (const std::size_t length :
         {std::size_t{100}, std::size_t{600}, std::size_t{1100}, std::size_t{1600}})
        CHECK(wrong_with(made.tar().substr(0, length)) != "");
    HandMade missing;
    missing.add("decoupage-backup/digests.sha256", sha256("x") + "  gone\n");
    CHECK(wrong_with(missing.tar()) == "gone is missing in it");
    HandMade list;
    list.add("decoupage-backup/digests.sha256", "no digests\n");
    CHECK(wrong_with(list.tar()) == "Its list of digests cannot be read");
}

TEST_CASE("an archive that is larger than there may be in it is refused before it is written") {
    HandMade made;
    made.add_file("one", std::string(5000, 'x'));
    made.add_list();
    CHECK(wrong_with(made.tar(), 5000) == "");
    CHECK(wrong_with(made.tar(), 4999) == "It holds more than there may be in it");

    const support::TemporaryFolder folder;
    const fs::path file = folder.path() / "bomb.tar.zst";
    auto archive = ArchiveWriting::begin(file);
    REQUIRE(archive);
    write(folder.path() / "zeros", std::string(40 << 20, '\0'));
    REQUIRE(archive->add_file("zeros", folder.path() / "zeros"));
    REQUIRE(archive->end());
    CHECK(fs::file_size(file) < 100'000);
    const auto unpacked = unpack_archive(file, folder.path() / "to");
    REQUIRE(!unpacked);
    CHECK(unpacked.error().found == "It holds more than there may be in it");
    CHECK(!fs::exists(folder.path() / "to"));
    CHECK(!fs::exists(folder.path() / "to.partial"));
}

TEST_CASE("unpacking never writes over anything, and begins anew where it was killed") {
    const support::TemporaryFolder folder;
    write(folder.path() / "one", "one");
    const fs::path file = folder.path() / "kept.tar", to = folder.path() / "to";
    auto archive = ArchiveWriting::begin(file);
    REQUIRE(archive);
    REQUIRE(archive->add_file("one", folder.path() / "one"));
    REQUIRE(archive->end());

    write(to / "mine", "mine");
    CHECK(unpack_archive(file, to).error().kind == Fault::Kind::usage);
    CHECK(bytes_of(to / "mine") == "mine");
    fs::remove(to / "mine");
    write(folder.path() / "to.partial/somebody's", "x"); // not a killed unpacking's
    CHECK(unpack_archive(file, to).error().kind == Fault::Kind::usage);
    CHECK(fs::exists(folder.path() / "to.partial/somebody's"));
    write(folder.path() / "to.partial/.decoupage-unpacking", "");
    REQUIRE(unpack_archive(file, to));
    CHECK(bytes_of(to / "one") == "one");
    CHECK(!fs::exists(to / "somebody's"));
    CHECK(!fs::exists(to / ".decoupage-unpacking"));
    CHECK(verify_archive(file));
    CHECK(verify_archive(folder.path() / "none").error().kind == Fault::Kind::not_found);
}
