// Stills: films made of them, and those made from films.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <filesystem>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
namespace fs = std::filesystem;

namespace {

std::string still_file(const fs::path& file, const std::string& colour, const std::string& size = "64x36") {
    return film(file, "-f lavfi -i color=" + colour + ":s=" + size + " -frames:v 1");
}

/// The middle of a JPEG, by the reader itself.
struct Middle {
    int luma, blue, red;
};

Middle middle_of(const Still& still, const fs::path& folder) {
    const std::string file = (folder / "still.jpg").string();
    write_bytes(file, still.jpeg);
    const Reading reading = read_all(file);
    REQUIRE(reading.frames.size() == 1);
    CHECK(reading.film.width == still.width);
    CHECK(reading.film.height == still.height);
    const Proxy& proxy = *reading.frames[0].proxy;
    return {proxy.grid.at(32, 18), proxy.blue.at(16, 9), proxy.red.at(16, 9)};
}

} // namespace

TEST_CASE("a folder of stills is a film in natural order, 24 to the second") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    still_file(folder.path() / "still 9.png", "black");
    still_file(folder.path() / "still 10.jpg", "white", "32x50");
    still_file(folder.path() / "still 100.png", "black");
    write_bytes((folder.path() / "notes.txt").string(), "not a still");
    const Reading reading = read_all(folder.path().string());
    REQUIRE(reading.frames.size() == 3);
    CHECK(reading.film.width == 64);
    CHECK(reading.film.rate == Rate{24, 1});
    CHECK(reading.film.duration == from_ticks(3, 1, 24));
    CHECK(reading.frames[2].time == from_ticks(2, 1, 24));
    CHECK(reading.frames[0].proxy->grid.at(9, 9) < 40);
    CHECK(reading.frames[1].proxy->grid.at(9, 9) > 4040);
    CHECK(reading.frames[2].proxy->grid.at(9, 9) < 40);
    CHECK(reading.frames[1].proxy->luma.width == reading.frames[0].proxy->luma.width);
    CHECK(reading.damage.empty());

    write_bytes((folder.path() / "still 50.png").string(), "no picture at all");
    const Reading torn = read_all(folder.path().string());
    CHECK(torn.frames.size() == 3);
    REQUIRE(torn.damage.size() == 1);
    CHECK(torn.damage[0].label == "damaged");
    CHECK(torn.damage[0].span == FrameSpan{2, 3});
    CHECK(torn.damage[0].detail.find("still 50.png") != std::string::npos);
}

TEST_CASE("an image sequence is all files that fit its pattern") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* name : {"a0001.png", "a0002.png", "a0007.png", "a3.png", "b0001.png", "a000x.png"})
        still_file(folder.path() / name, "black");
    CHECK(read_all((folder.path() / "a%04d.png").string()).frames.size() == 3);
    CHECK(read_all((folder.path() / "a%d.png").string()).frames.size() == 4);
}

TEST_CASE("a still has the film's own colours, whatever their matrix and range") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    still_file(folder.path() / "truth.png", "0x2080D0", "320x180");
    Reading truth =
        read_all(film(folder.path() / "truth.jpg", "-i '" + (folder.path() / "truth.png").string() + "'"));
    const Proxy& expected = *truth.frames[0].proxy;
    for (const char* coding :
         {"-vf scale=out_color_matrix=bt709 -colorspace bt709 -pix_fmt yuv420p -c:v ffv1",
          "-vf scale=out_color_matrix=bt601 -colorspace smpte170m -pix_fmt yuv420p -c:v ffv1",
          "-vf scale=out_color_matrix=bt709:out_range=full -colorspace bt709 -color_range pc "
          "-pix_fmt yuv422p10le -c:v ffv1",
          "-vf scale=out_color_matrix=bt2020 -colorspace bt2020nc -pix_fmt yuv420p10le -c:v ffv1",
          "-pix_fmt bgr0 -c:v ffv1"}) {
        CAPTURE(std::string(coding));
        const std::string file =
            film(folder.path() / "film.mkv",
                 "-f lavfi -i color=0x2080D0:s=320x180,format=gbrp -frames:v 2 " + std::string(coding));
        auto reader = FilmReader::open(file);
        REQUIRE(reader.has_value());
        REQUIRE(reader->next().has_value());
        const auto still = reader->still(160);
        REQUIRE(still.has_value());
        CHECK(still->frame == 0);
        CHECK(still->width == 160);
        CHECK(still->height == 90);
        const Middle middle = middle_of(*still, folder.path());
        CHECK(std::abs(middle.luma - expected.grid.at(32, 18)) <= 48);
        CHECK(std::abs(middle.blue - expected.blue.at(16, 9)) <= 48);
        CHECK(std::abs(middle.red - expected.red.at(16, 9)) <= 48);
    }
}

TEST_CASE("the pixels of a still are had again, and of what is none they are not") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "film.mkv",
             "-f lavfi -i color=0x2080D0:s=321x181,format=yuv420p -frames:v 2 -c:v ffv1");
    auto reader = FilmReader::open(file);
    REQUIRE(reader.has_value());
    REQUIRE(reader->next().has_value());
    auto still = reader->still(101);
    REQUIRE(still.has_value());
    const auto picture = picture_of(*still);
    REQUIRE(picture.has_value());
    CHECK(picture->width == 101);
    CHECK(picture->height == still->height);
    REQUIRE(std::ssize(picture->pixels) == 101 * still->height * 3);
    const auto* middle = picture->pixels.data() + (still->height / 2 * 101 + 50) * 3;
    CHECK(std::abs(middle[0] - 0x20) <= 6);
    CHECK(std::abs(middle[1] - 0x80) <= 6);
    CHECK(std::abs(middle[2] - 0xD0) <= 6);
    CHECK_FALSE(picture_of({0, 101, still->height, "no JPEG"}));
    CHECK_FALSE(picture_of({0, 101, still->height, still->jpeg.substr(0, 40)}));
    CHECK_FALSE(picture_of({0, 9, 9, still->jpeg}));
    CHECK_FALSE(picture_of({0, 9, 9, ""}));
}

TEST_CASE("a still is never wider than the film, and there is none before the first frame") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    auto reader =
        FilmReader::open(film(folder.path() / "film.mkv", numbered(2) + " -vf setsar=2/1 -c:v ffv1"));
    REQUIRE(reader.has_value());
    CHECK_FALSE(reader->still(480).has_value());
    while (reader->next()->has_value()) {
        const auto still = reader->still(480);
        REQUIRE(still.has_value());
        CHECK(still->width == 128);
        CHECK(still->height == 36);
    }
    CHECK_FALSE(reader->still(480).has_value());
}

TEST_CASE("a held frame gives the same still later as when it was read") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "film.mp4", numbered(60) + " -c:v libx264 -bf 3 -g 12");
    auto reader = FilmReader::open(file, {.threads = 1});
    REQUIRE(reader.has_value());
    CHECK_FALSE(reader->hold().has_value());
    std::vector<HeldFrame> held;
    std::vector<std::string> at_once;
    for (auto frame = reader->next(); frame && *frame; frame = reader->next()) {
        held.push_back(*reader->hold());
        at_once.push_back(reader->still(64)->jpeg);
    }
    REQUIRE(held.size() == 60);
    for (std::size_t i = 0; i < held.size(); ++i) {
        CHECK(held[i].number == static_cast<Frame>(i));
        CHECK(reader->still(held[i], 64)->jpeg == at_once[i]);
    }
}

TEST_CASE("a visit brings the same stills as the screening") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* coding :
         {"film.mp4 -c:v libx264 -preset veryfast -bf 3 -g 25", "film.mkv -c:v libx264 -g 250",
          "film.mpg -c:v mpeg2video -bf 2", "film.avi -c:v mpeg4"}) {
        CAPTURE(std::string(coding));
        const std::string all = coding;
        const std::string name = all.substr(0, all.find(' '));
        const std::string file =
            film(folder.path() / name,
                 "-f lavfi -i testsrc2=s=96x54:d=6 -pix_fmt yuv420p " + all.substr(name.size() + 1));
        auto reader = FilmReader::open(file);
        REQUIRE(reader.has_value());
        std::vector<Time> times;
        std::vector<std::string> jpegs;
        for (auto frame = reader->next(); frame && *frame; frame = reader->next()) {
            times.push_back((*frame)->time);
            jpegs.push_back(reader->still(96)->jpeg);
        }
        const Time end = reader->film().duration;
        const std::vector<Frame> wanted{0, 1, 40, 41, 99, 140, static_cast<Frame>(times.size()) - 1};
        const auto stills =
            visit_stills(file, {}, FrameTimes(times, end), {140, 0, 1, 40, 41, 99, wanted.back(), 9999}, 96);
        REQUIRE(stills.has_value());
        REQUIRE(stills->size() == wanted.size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            CHECK((*stills)[i].frame == wanted[i]);
            CHECK((*stills)[i].jpeg == jpegs[static_cast<std::size_t>(wanted[i])]);
        }
    }
}

TEST_CASE("a film is known again by its print, under any name, and only it") {
    const TemporaryFolder folder;
    std::string bytes(300'000, 'x');
    const auto print_of = [&](const char* name) {
        write_bytes((folder.path() / name).string(), bytes);
        const auto print = fingerprint((folder.path() / name).string());
        REQUIRE(print.has_value());
        CHECK(print->bytes == bytes.size());
        CHECK(print->digest.size() == 32);
        return *print;
    };
    const Print first = print_of("a.mp4");
    CHECK(print_of("b.mp4") == first);
    for (const std::size_t place : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1}) {
        bytes[place] = 'y';
        CHECK_FALSE(print_of("c.mp4") == first);
        bytes[place] = 'x';
    }
    bytes.pop_back();
    CHECK_FALSE(print_of("d.mp4") == first);
    const auto none = fingerprint((folder.path() / "none").string());
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().kind == Fault::Kind::not_found);

    for (const char* name : {"1.png", "2.png"})
        write_bytes((folder.path() / name).string(), "two stills, of a kind");
    const auto listed = fingerprint(folder.path().string());
    REQUIRE(listed.has_value());
    CHECK(listed->bytes == 42);
    fs::rename(folder.path() / "2.png", folder.path() / "3.png");
    CHECK_FALSE(fingerprint(folder.path().string())->digest == listed->digest);
}
