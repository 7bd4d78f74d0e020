#include "films.hpp"
#include "program.hpp"
#include "support/places.hpp"

#include <functional>
#include <sys/stat.h>

#include <doctest/doctest.h>

namespace decoupage::app_test {

namespace {

namespace fs = std::filesystem;

/// A refusal is a sentence on standard error and exit 1, and leaves nothing behind.
void check_refused(const Ran& ran, const std::string& part) {
    CAPTURE(ran.err);
    CHECK(ran.exit == 1);
    CHECK(ran.out == "");
    CHECK(holds(ran.err, part));
    CHECK(ran.err.ends_with(".\n"));
}

void make_film(const fs::path& path, const std::string& source, const Words& coding) {
    Words words{"ffmpeg", "-v", "error", "-f", "lavfi", "-i", source};
    words.insert(words.end(), coding.begin(), coding.end());
    words.push_back(path.string());
    run_tool(words);
}

std::size_t files_in(const fs::path& folder) {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : fs::directory_iterator(folder))
        ++count;
    return count;
}

} // namespace

TEST_CASE("what is no film is refused in a sentence") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    const fs::path& at = folder.path();
    write_bytes(at / "empty.mp4", "");
    write_bytes(at / "notes.txt", "These are notes on a film.\nThey are no film.\n");
    write_bytes(at / "noise.mkv", std::string("\x1a\x45\xdf\xa3") + std::string(5000, '\x7f'));
    write_bytes(at / "evil\x1b[31m\nname.mp4", "x");
    fs::create_directory(at / "folder");
    fs::create_directory(at / "papers");
    write_bytes(at / "papers" / "a.txt", "text");
    REQUIRE(mkfifo((at / "pipe").c_str(), 0600) == 0);
    const std::size_t before = files_in(at);

    check_refused(run({"missing.mp4"}, here), "missing.mp4");
    check_refused(run({"empty.mp4"}, here), "empty.mp4");
    check_refused(run({"notes.txt"}, here), "notes.txt");
    check_refused(run({"noise.mkv"}, here), "noise.mkv");
    check_refused(run({"folder"}, here), "folder");
    check_refused(run({"papers/"}, here), "papers");
    check_refused(run({"pipe"}, here), "pipe");
    check_refused(run({"/dev/null"}, here), "/dev/null");
    check_refused(run({"http://127.0.0.1:1/film.mp4"}, here), "film.mp4");
    const Ran evil = run({"evil\x1b[31m\nname.mp4"}, here);
    check_refused(evil, "name.mp4");
    CHECK_MESSAGE(!holds(evil.err, "\x1b"), "a name cannot steer the terminal");
    CHECK(files_in(at) == before);
}

TEST_CASE("what may not be read is refused") {
    const support::TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::all);
    fs::permissions(copy_into(folder.path(), small_film()), fs::perms::owner_write);
    check_refused(run({"film.mp4"}, {.folder = folder.path(), .powerless = true}), "film.mp4");
}

TEST_CASE("an encrypted film is refused, and named as what it is") {
    const support::TemporaryFolder folder;
    run_tool({"ffmpeg", "-v", "error", "-i", small_film().string(), "-c", "copy", "-encryption_scheme",
              "cenc-aes-ctr", "-encryption_key", "76a6c65c5ea762046bd749a2e632ccbb", "-encryption_kid",
              "a7e61c373e219033c21091fa607bf3b8", (folder.path() / "locked.mp4").string()});
    check_refused(run({"locked.mp4"}, {.folder = folder.path()}), "encrypted");
}

TEST_CASE("a film cut off anywhere is read as far as it goes, or refused") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    const fs::path head_first = folder.path() / "head_first.mp4", mkv = folder.path() / "film.mkv";
    run_tool({"ffmpeg", "-v", "error", "-i", small_film().string(), "-c", "copy", "-movflags", "faststart",
              head_first.string()});
    run_tool({"ffmpeg", "-v", "error", "-i", small_film().string(), "-c", "copy", mkv.string()});
    std::size_t read = 0;
    for (const fs::path& whole : {small_film(), head_first, mkv}) {
        const std::string bytes = bytes_of(whole);
        constexpr std::size_t places = 12;
        for (std::size_t place = 0; place < places; ++place) {
            const std::size_t length = place < 4 ? (place + 1) * 9 : bytes.size() * place / places;
            CAPTURE(whole.string());
            CAPTURE(length);
            const std::string name = "cut" + whole.extension().string();
            write_bytes(folder.path() / name, bytes.substr(0, length));
            const Ran ran = run({name, "--again"}, here);
            CHECK((ran.exit == 0 || ran.exit == 1));
            if (ran.exit == 1) check_refused(ran, name);
            if (ran.exit == 0) ++read;
        }
    }
    CHECK_MESSAGE(read >= 12, "most of what has its head is read");
}

TEST_CASE("damage in the middle is told and survived") {
    const support::TemporaryFolder folder;
    std::string bytes = bytes_of(small_film());
    for (std::size_t i = bytes.size() / 3; i < bytes.size() / 2; i += 3)
        bytes[i] = static_cast<char>(i * 37);
    write_bytes(folder.path() / "film.mp4", bytes);
    const Ran ran = run({"film.mp4"}, {.folder = folder.path()});
    CHECK(ran.exit == 0);
    CHECK(holds(ran.out, "damage"));
}

TEST_CASE("films of extreme sizes, and of sound alone, are films") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    make_film(folder.path() / "dot.mkv", "testsrc2=s=64x64:r=24:d=1",
              {"-vf", "format=gray,scale=1:1", "-c:v", "ffv1"});
    make_film(folder.path() / "wide.mkv", "testsrc2=s=16384x64:r=24:d=0.25",
              {"-c:v", "mjpeg", "-strict", "-1"});
    make_film(folder.path() / "tall.mkv", "testsrc2=s=2x8192:r=24:d=0.25", {"-c:v", "ffv1"});
    make_film(folder.path() / "one.mkv", "testsrc2=s=64x64:r=24", {"-frames:v", "1", "-c:v", "ffv1"});
    make_film(folder.path() / "sound.wav", "sine=d=1", {});
    for (const std::string name : {"dot.mkv", "wide.mkv", "tall.mkv", "one.mkv", "sound.wav"}) {
        CAPTURE(name);
        const Ran ran = run({name}, here);
        CHECK(ran.err == "");
        CHECK(ran.exit == 0);
        CHECK(fs::exists(folder.path() / (name + ".html")));
        CHECK(run({"export", name, "--as", "json"}, here).exit == 0);
        CHECK(run({"show", name}, here).exit == 0);
    }
}

TEST_CASE("a dossier that is none, or was damaged, is refused") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    copy_into(folder.path(), small_film());
    REQUIRE(run({"film.mp4"}, here).exit == 0);
    const std::string whole = bytes_of(folder.path() / "film.mp4.dossier");
    for (const std::size_t length : {16UL, 100UL, 5000UL, whole.size() / 2}) {
        CAPTURE(length);
        write_bytes(folder.path() / "cut.dossier", whole.substr(0, length));
        const Ran ran = run({"show", "cut.dossier"}, here);
        check_refused(ran, "cut.dossier");
    }
    const Ran no_film = run({"film.mp4.dossier"}, here);
    CHECK(no_film.exit == 2);
    CHECK(holds(no_film.err, "film.mp4.dossier is a dossier"));
    write_bytes(folder.path() / "text.dossier", "a letter");
    check_refused(run({"show", "text.dossier"}, here), "text.dossier");

    write_bytes(folder.path() / "film.mp4.dossier", whole.substr(0, whole.size() / 2));
    const Ran anew = run({"film.mp4"}, here);
    CHECK_MESSAGE(anew.exit == 0, anew.err);
    CHECK(bytes_of(folder.path() / "film.mp4.dossier").size() > whole.size() / 2);

    write_bytes(folder.path() / "film.mp4.dossier", "a letter that lies where a dossier would");
    const Ran letter = run({"film.mp4", "--again"}, here);
    CHECK(letter.exit == 2);
    CHECK(holds(letter.err, "film.mp4.dossier"));
    CHECK(bytes_of(folder.path() / "film.mp4.dossier") == "a letter that lies where a dossier would");
}

} // namespace decoupage::app_test
