// What browsers can play themselves is given to them as it lies; all else is made into a stream.

#include "ffmpeg_program.hpp"
#include "media/how_played.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

using How = HowPlayed::How;
using Why = HowPlayed::Why;

FrameTimes times_in(const Reading& reading) {
    std::vector<Time> times;
    for (const ReadFrame& frame : reading.frames)
        times.push_back(frame.time);
    return {times, reading.film.duration};
}

HowPlayed told(const std::string& file, const Opening& opening = {}) {
    const Reading reading = read_all(file, opening);
    std::vector<Time> times;
    for (const ReadFrame& frame : reading.frames)
        times.push_back(frame.time);
    const auto how = how_played(file, reading.film, FrameTimes(times, reading.film.duration), reading.damage);
    REQUIRE(how.has_value());
    return *how;
}

const std::string tone = " -f lavfi -i \"sine=440:r=48000:d=0.8\" -shortest ";

} // namespace

TEST_CASE("what browsers read is played from its own file, under a type that names its codecs") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    struct Known {
        const char* name;
        std::string coding, type;
    };
    const Known kinds[] = {
        {"a.mp4", "-c:v libx264 -profile:v main -level 3.0 -c:a aac",
         "video/mp4; codecs=\"avc1.4d401e, mp4a.40.2\""},
        {"b.mov", "-c:v libx264 -profile:v high -level 3.0 -an", "video/mp4; codecs=\"avc1.64001e\""},
        {"c.webm", "-c:v libvpx -c:a libvorbis", "video/webm; codecs=\"vp8, vorbis\""},
        {"d.webm", "-c:v libvpx-vp9 -deadline realtime -c:a libopus",
         "video/webm; codecs=\"vp09.00.41.08, opus\""},
    };
    for (const auto& [name, coding, type] : kinds) {
        CAPTURE(std::string(name));
        const HowPlayed how = told(film(folder.path() / name, numbered(20) + tone + coding));
        CHECK(how.how == How::file);
        CHECK(how.why == Why::nothing);
        CHECK(how.type == type);
    }
}

TEST_CASE("what browsers do not read is streamed, and it is said why") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    struct Unknown {
        const char* name;
        std::string coding;
        Why why;
    };
    const Unknown kinds[] = {
        {"a.mkv", "-c:v libx264 -c:a aac", Why::container},
        {"b.avi", "-c:v mpeg4 -c:a mp3", Why::container},
        {"c.mp4", "-c:v libx265 -x265-params log-level=none -c:a aac", Why::picture},
        {"d.mp4", "-c:v libx264 -pix_fmt yuv422p -c:a aac", Why::picture},
        {"e.mp4", "-c:v libx264 -pix_fmt yuv420p10le -c:a aac", Why::picture},
        {"f.mp4", "-c:v libx264 -c:a ac3", Why::sound},
        {"g.mp4", "-vf setfield=tff -c:v libx264 -flags +ilme+ildct -x264-params tff=1 -an", Why::interlaced},
        {"h.mp4", "-c:v libx264 -c:a aac -output_ts_offset 0.5", Why::times},
    };
    for (const auto& [name, coding, why] : kinds) {
        CAPTURE(std::string(name));
        const HowPlayed how = told(film(folder.path() / name, numbered(20) + tone + coding));
        CHECK(how.how == How::stream);
        CHECK(std::string(name_of(how.why)) == name_of(why));
        CHECK(how.type.starts_with("video/mp4; codecs=\"avc1.42c01f"));
    }
}

TEST_CASE("several pictures, stills and damage are streamed") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string two =
        film(folder.path() / "two.mp4", numbered(20) + " -f lavfi -i color=red:s=320x180:d=0.8 "
                                                       "-map 0:v -map 1:v -c:v libx264");
    CHECK(told(two, {.stream = 1}).why == Why::streams);
    const TemporaryFolder stills;
    film(stills.path() / "still %02d.png", numbered(5));
    CHECK(told(stills.path().string()).why == Why::stills);
    const std::string whole = film(folder.path() / "whole.mp4", numbered(20) + " -c:v libx264");
    const Reading reading = read_all(whole);
    const auto damaged = how_played(whole, reading.film, FrameTimes({Time{0}}, from_ticks(1, 1, 1)), {});
    REQUIRE(damaged.has_value());
    CHECK(damaged->why == Why::times);
    const auto why = [&](const char* label, const char* detail) {
        const std::vector<Segment> damage{{{5, 6}, label, 1.0F, detail}};
        const auto how = how_played(whole, reading.film, times_in(reading), damage);
        return how ? how->why : Why::nothing;
    };
    CHECK(why("gap", "time stamps jump by 2.0 s") == Why::nothing);
    CHECK(why("gap", "a time stamp falls back") == Why::times);
    CHECK(why("damaged", "") == Why::times);
}

TEST_CASE("frames are counted where stamps begin again") {
    CHECK(finding_for({}) == Finding::by_time);
    CHECK(finding_for({{{5, 6}, "gap", 1.0F, "time stamps jump by 2.0 s"}}) == Finding::by_time);
    CHECK(finding_for({{{5, 6}, "gap", 1.0F, "time stamps begin again"}}) == Finding::by_counting);
}
