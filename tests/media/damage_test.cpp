// What is broken is told, what can be read is read, and nothing hangs.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

/// Frames read from a file that may be broken anywhere; nothing if it does not open.
std::optional<Reading> read_what_can_be_read(const std::string& file) {
    auto reader = FilmReader::open(file, {.stream = -1, .threads = 1});
    if (!reader) {
        CHECK(reader.error().kind == Fault::Kind::not_a_film);
        CHECK_FALSE(reader.error().sentence().empty());
        return std::nullopt;
    }
    Reading reading;
    Time before{0};
    while (true) {
        const auto frame = reader->next();
        REQUIRE(frame.has_value());
        if (!*frame) break;
        REQUIRE((*frame)->time >= before);
        before = (*frame)->time;
        reading.frames.push_back(**frame);
    }
    reading.damage = reader->damage();
    reading.film = reader->film();
    CHECK(reading.film.frames == static_cast<Frame>(reading.frames.size()));
    return reading;
}

bool has(const std::vector<Segment>& damage, const char* label) {
    return std::any_of(damage.begin(), damage.end(),
                       [&](const Segment& segment) { return segment.label == label; });
}

} // namespace

TEST_CASE("a film cut off at any byte ends cleanly, and says that it was cut") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string cut = (folder.path() / "cut").string();
    for (const auto& [name, coding] :
         {std::pair{"front.mp4", "-c:v libx264 -preset veryfast -g 5 -movflags +faststart"},
          {"parts.mp4", "-c:v libx264 -preset veryfast -g 5 -movflags frag_keyframe"},
          {"film.mkv", "-c:v libx264 -preset veryfast -g 5"},
          {"film.avi", "-c:v mpeg4"},
          {"film.mxf", "-c:v mpeg2video"}}) {
        CAPTURE(std::string(name));
        const std::string whole = bytes_of(film(folder.path() / name, numbered(20) + " " + coding));
        std::size_t most = 0;
        for (std::size_t i = 0; i < 60; ++i) {
            const std::size_t length = i < 30 ? i * 7 : whole.size() * (i - 29) / 31;
            CAPTURE(length);
            write_bytes(cut, whole.substr(0, length));
            const auto reading = read_what_can_be_read(cut);
            if (!reading) continue;
            // An MXF promises its footer, not how long that is.
            if (length < whole.size() * 9 / 10 || length == whole.size())
                REQUIRE(has(reading->damage, "truncated") == (length < whole.size()));
            CHECK(reading->frames.size() >= most); // never fewer for having more
            most = reading->frames.size();
            if (has(reading->damage, "truncated"))
                CHECK(reading->damage.back().span == FrameSpan{reading->film.frames, reading->film.frames});
        }
        CHECK(most >= 15);
    }
}

TEST_CASE("a film with wrong bytes is read around them, and says where") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string broken = (folder.path() / "broken").string();
    int told = 0;
    for (const auto& [name, coding] : {std::pair{"film.ts", "-c:v mpeg2video"},
                                       {"film.mp4", "-c:v libx264 -preset veryfast -bf 2"},
                                       {"film.mkv", "-c:v ffv1 -level 3 -slicecrc 1"}}) {
        CAPTURE(std::string(name));
        const std::string whole =
            bytes_of(film(folder.path() / name, std::string("-f lavfi -i testsrc2=s=160x90:d=1 ") + coding));
        std::mt19937 random(7);
        for (int attempt = 0; attempt < 8; ++attempt) {
            std::string bytes = whole;
            for (int i = 0; i < 12; ++i)
                bytes[bytes.size() / 10 + random() % (bytes.size() * 8 / 10)] = static_cast<char>(random());
            write_bytes(broken, bytes);
            const auto reading = read_what_can_be_read(broken);
            if (!reading) continue;
            for (const Segment& segment : reading->damage) {
                CHECK(segment.span.first <= segment.span.end);
                CHECK(segment.span.end <= reading->film.frames);
                CHECK_FALSE(segment.detail.empty());
            }
            told += has(reading->damage, "damaged");
        }
    }
    CHECK(told >= 12); // of 24: some bytes matter to nobody
}

TEST_CASE("a jump of the time stamps is a gap before the frame that comes after it") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "gap.mkv",
             "-f lavfi -i \"testsrc2=s=64x36:d=1,setpts=PTS+gt(N\\,11)*3/TB\" -vsync passthrough -c:v ffv1");
    const Reading reading = read_all(file);
    REQUIRE(reading.damage.size() == 1);
    CHECK(reading.damage[0].label == "gap");
    CHECK(reading.damage[0].span == FrameSpan{12, 13});
    CHECK(seconds(reading.frames[12].time) == doctest::Approx(3.48));
}

TEST_CASE("a picture that ends before the sound is not cut off") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const Reading reading = read_all(film(
        folder.path() / "long.mkv", "-f lavfi -i sine=duration=4 " + numbered(20) + " -c:v ffv1 -c:a flac"));
    CHECK(reading.frames.size() == 20);
    CHECK(reading.damage.empty());
    CHECK(seconds(reading.film.duration) == doctest::Approx(0.8));
}
