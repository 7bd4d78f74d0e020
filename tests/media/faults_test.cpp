// What is no film is refused with a sentence that says why.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using namespace std::string_literals;

namespace {

void check_refused(const std::string& path, Fault::Kind kind, const std::string& word) {
    CAPTURE(path);
    const auto reader = FilmReader::open(path);
    REQUIRE_FALSE(reader.has_value());
    CHECK(reader.error().kind == kind);
    const std::string sentence = reader.error().sentence();
    CAPTURE(sentence);
    CHECK(sentence.find(word) != std::string::npos);
}

} // namespace

TEST_CASE("what is no film is refused") {
    const TemporaryFolder folder;
    const auto file = [&](const char* name, const std::string& bytes) {
        write_bytes((folder.path() / name).string(), bytes);
        return (folder.path() / name).string();
    };
    using Kind = Fault::Kind;
    check_refused((folder.path() / "none.mp4").string(), Kind::not_found, "There is no file");
    check_refused(file("empty.mp4", ""), Kind::not_a_film, "is empty");
    check_refused(file("notes.txt", "A text, and no film.\n"), Kind::not_a_film, "holds text");
    check_refused(file("notes.mp4", "A text that is called a film.\n"), Kind::not_a_film, "holds text");
    check_refused(file("art.ans", "\x1b[31mred\x1b[0m\n"), Kind::not_a_film, "holds text");
    check_refused(file("words.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n"), Kind::not_a_film,
                  "holds text");
    check_refused(file("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
                  Kind::not_a_film, "holds text");
    check_refused(file("noise.mp4", std::string(4000, '\x01') + '\0'), Kind::not_a_film, "noise.mp4");
    check_refused("/dev/zero", Kind::not_a_film, "is not a file");
    std::filesystem::create_directory(folder.path() / "bare");
    check_refused((folder.path() / "bare").string(), Kind::not_a_film, "holds no stills");
    check_refused((folder.path() / "bare" / "%04d.png").string(), Kind::not_a_film, "No file fits");
    check_refused((folder.path() / "nowhere" / "%04d.png").string(), Kind::not_found, "There is no folder");
}

TEST_CASE("a file that may not be read is refused") {
    if (geteuid() == 0) {
        MESSAGE("skipped: root may read everything");
        return;
    }
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "locked.mp4").string();
    write_bytes(file, "x");
    std::filesystem::permissions(file, std::filesystem::perms::none);
    check_refused(file, Fault::Kind::not_allowed, "cannot be opened");
}

TEST_CASE("a film opens no other file and no address") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string real = film(folder.path() / "real.ts", numbered(5) + " -c:v mpeg2video");
    const auto list = [&](const char* name, const std::string& text) {
        write_bytes((folder.path() / name).string(), text);
        return (folder.path() / name).string();
    };
    check_refused(list("list.ffconcat", "ffconcat version 1.0\nfile real.ts\n"), Fault::Kind::not_a_film,
                  "holds text");
    check_refused(list("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n" + real + "\n"),
                  Fault::Kind::not_a_film, "holds text");
    check_refused("http://localhost/film.mp4", Fault::Kind::not_found, "There is no file");
    check_refused("concat:" + real, Fault::Kind::not_found, "There is no file");
}

TEST_CASE("an encrypted film is refused") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    check_refused(film(folder.path() / "locked.mp4",
                       numbered(5) +
                           " -c:v libx264 -preset ultrafast -encryption_scheme cenc-aes-ctr -encryption_key "
                           "00112233445566778899aabbccddeeff -encryption_kid "
                           "00112233445566778899aabbccddeeff"),
                  Fault::Kind::not_a_film, "encrypted");

    // A DVD's packets, marked as scrambled one by one.
    const std::string disc = film(folder.path() / "disc.vob", numbered(20) + " -c:v mpeg2video");
    std::string bytes = bytes_of(disc);
    for (std::size_t i = bytes.find("\0\0\1\xe0"s); i != std::string::npos;
         i = bytes.find("\0\0\1\xe0"s, i + 4))
        if ((bytes[i + 6] & 0xC0) == 0x80) bytes[i + 6] = static_cast<char>(bytes[i + 6] | 0x10);
    write_bytes(disc, bytes);
    check_refused(disc, Fault::Kind::not_a_film, "encrypted");
}

TEST_CASE("pictures beyond all measure are refused before they are decoded") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "huge.png", "-f lavfi -i color=black:s=64x64 -frames:v 1");
    std::string bytes = bytes_of(file);
    for (const std::size_t field : {16, 20}) // width and height in the head of a PNG
        bytes.replace(field, 4, "\0\0\xff\xff"s);
    write_bytes(file, bytes);
    CHECK_FALSE(FilmReader::open(file).has_value());
}
