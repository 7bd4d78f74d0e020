// Every kind of container and codec gives the same film: its frames in order, at their times.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <cmath>
#include <numeric>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr const char* tone = "-f lavfi -i sine=duration=1.5 ";

struct Kind {
    const char* name;
    const char* coding;
    const char* codec;
};

std::vector<int> zero_to(int count) {
    std::vector<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

TEST_CASE("frames come in order and in time from every container") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const Kind kind : {
             Kind{"film.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 12 -c:a aac", "h264"},
             Kind{"fragments.mp4",
                  "-c:v libx264 -preset veryfast -bf 2 -c:a aac -movflags frag_keyframe+empty_moov", "h264"},
             Kind{"film.mkv", "-c:v libx265 -x265-params log-level=none -preset ultrafast -c:a flac", "hevc"},
             Kind{"film.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -b:v 1M -c:a libvorbis", "vp8"},
             Kind{"film.avi", "-c:v mpeg4 -q:v 2 -bf 2 -c:a mp2", "mpeg4"},
             Kind{"film.mov", "-c:v prores_ks -c:a pcm_s16le", "prores"},
             Kind{"film.mxf", "-c:v mpeg2video -q:v 2 -bf 0 -c:a pcm_s16le -ar 48000", "mpeg2video"},
             Kind{"film.mpg", "-c:v mpeg2video -q:v 2 -bf 2 -c:a mp2", "mpeg2video"},
             Kind{"film.vob", "-c:v mpeg2video -q:v 2 -bf 2 -c:a ac3", "mpeg2video"},
             Kind{"film.ts", "-c:v libx264 -preset veryfast -bf 2 -c:a mp2", "h264"},
             Kind{"film.ogv", "-c:v libtheora -q:v 9 -c:a libvorbis", "theora"},
         }) {
        CAPTURE(std::string(kind.name));
        const std::string file = film(folder.path() / kind.name, tone + numbered(30) + " " + kind.coding);
        const Reading reading = read_all(file);
        CHECK(reading.numbers() == zero_to(30));
        CHECK(reading.film.frames == 30);
        CHECK(reading.film.codec == kind.codec);
        CHECK_FALSE(reading.film.sound_codec.empty());
        CHECK(reading.film.width == 64);
        CHECK(reading.film.height == 36);
        CHECK(reading.film.rate == Rate{25, 1});
        CHECK_FALSE(reading.film.variable_rate);
        CHECK(reading.damage.empty());
        REQUIRE(reading.frames.size() == 30);
        const Time first = reading.frames.front().time;
        CHECK(seconds(first) < 0.15);        // sound may begin a little earlier
        for (std::size_t i = 0; i < 30; ++i) // Matroska and others keep milliseconds
            CHECK(std::abs(seconds(reading.frames[i].time - first) - static_cast<double>(i) / 25) <= 0.0011);
    }
}

TEST_CASE("frames with edits and odd groups of pictures are those that ffmpeg decodes") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string whole =
        film(folder.path() / "whole.mp4",
             tone + numbered(40) + " -c:v libx264 -preset veryfast -bf 3 -g 12 -c:a aac");
    const std::string edited = film(folder.path() / "edited.mp4", "-ss 0.6 -i '" + whole + "' -c copy");
    const Reading reading = read_all(edited);
    CHECK(static_cast<Frame>(reading.frames.size()) == frames_by_ffmpeg(edited));
    REQUIRE_FALSE(reading.frames.empty());
    CHECK(reading.numbers().back() == 39);
    CHECK(reading.numbers().front() > 0);

    const std::string raw =
        film(folder.path() / "raw.h264", numbered(30) + " -c:v libx264 -preset veryfast -bf 2");
    CHECK(read_all(raw).numbers() == zero_to(30));
}

TEST_CASE("the times of a film of variable rate are its own") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "variable.mkv",
             "-f lavfi -i \"color=black:s=64x36:r=25,select='lt(n,5)+not(mod(n,4))'\" -t 1 "
             "-vsync vfr -c:v ffv1");
    const Reading reading = read_all(file);
    const std::vector<int> expected{0, 40, 80, 120, 160, 320, 480, 640, 800, 960};
    REQUIRE(reading.frames.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(std::lround(seconds(reading.frames[i].time) * 1000) == expected[i]);
    CHECK(reading.film.variable_rate);
    CHECK(reading.damage.empty());
}

TEST_CASE("the number of threads changes nothing") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "film.mp4",
                                  "-f lavfi -i testsrc2=s=320x180:d=1 -c:v libx264 -preset veryfast -bf 2");
    const Reading one = read_all(file, {.stream = -1, .threads = 1});
    const Reading four = read_all(file, {.stream = -1, .threads = 4});
    REQUIRE(one.frames.size() == four.frames.size());
    for (std::size_t i = 0; i < one.frames.size(); ++i) {
        CHECK(one.frames[i].time == four.frames[i].time);
        CHECK(one.frames[i].proxy->luma.values == four.frames[i].proxy->luma.values);
        CHECK(one.frames[i].proxy->row_most == four.frames[i].proxy->row_most);
    }
}

TEST_CASE("the best picture stream is read, or the one asked for, and never cover art") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string two = film(folder.path() / "two.mkv",
                                 "-f lavfi -i color=white:s=64x36:d=1 -f lavfi -i color=black:s=128x72:d=0.4 "
                                 "-map 0 -map 1 -c:v ffv1");
    CHECK(read_all(two).film.picture_streams == 2);
    CHECK(read_all(two, {.stream = 0, .threads = 0}).frames.size() == 25);
    CHECK(read_all(two, {.stream = 1, .threads = 0}).frames.size() == 10);
    CHECK(read_all(two, {.stream = 1, .threads = 0}).film.width == 128);
    for (const int stream : {2, 99}) {
        const auto none = FilmReader::open(two, {.stream = stream, .threads = 0});
        REQUIRE_FALSE(none.has_value());
        CHECK(none.error().kind == Fault::Kind::usage);
    }

    const std::string cover = film(folder.path() / "cover.png", "-f lavfi -i color=red:s=64x64 -frames:v 1");
    const std::string song =
        film(folder.path() / "song.mp3",
             std::string(tone) + "-i '" + cover + "' -map 0 -map 1 -c:v copy -disposition:v attached_pic");
    const Reading reading = read_all(song);
    CHECK(reading.film.stream == -1);
    CHECK(reading.frames.empty());
}

TEST_CASE("a film of sound only opens and has no frames") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* name : {"sound.m4a", "sound.wav", "sound.flac", "sound.ogg"}) {
        CAPTURE(std::string(name));
        const Reading reading = read_all(film(folder.path() / name, tone));
        CHECK(reading.film.stream == -1);
        CHECK(reading.film.picture_streams == 0);
        CHECK(reading.film.frames == 0);
        CHECK_FALSE(reading.film.sound_codec.empty());
        CHECK(seconds(reading.film.duration) == doctest::Approx(1.5).epsilon(0.05));
        CHECK(reading.frames.empty());
    }
}
