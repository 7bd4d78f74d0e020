// The texts of subtitles lie in many containers, and are given at their times from the film's start.

#include "ffmpeg_program.hpp"
#include "media/subtitle_streams.hpp"
#include "support/places.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

using Kind = SubtitleStream::Kind;

std::vector<SubtitleStream> streams_of(const std::string& file) {
    auto streams = subtitle_streams(file);
    REQUIRE(streams);
    return std::move(*streams);
}

std::string subtitles_in(const TemporaryFolder& folder) {
    const std::string file = folder.path() / "words.srt";
    write_bytes(file,
                "1\n00:00:00,200 --> 00:00:00,600\nIt ticks.\n\n2\n00:00:00,800 --> 00:00:01,000\nNo.\n");
    return "-i " + file + " ";
}

} // namespace

TEST_CASE("texts of every codec, at their times") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string words = subtitles_in(folder);
    for (const auto& [name, codec, coded] : {std::tuple{"a.mkv", "srt", "subrip"},
                                             {"b.mkv", "ass", "ass"},
                                             {"c.mkv", "webvtt", "webvtt"},
                                             {"d.mp4", "mov_text", "mov_text"}}) {
        CAPTURE(std::string(name));
        const std::string file =
            film(folder.path() / name, numbered(30) + " " + words + "-map 0:v -map 1 -c:v mpeg4 -c:s " +
                                           codec + " -metadata:s:s:0 language=eng");
        const auto streams = streams_of(file);
        REQUIRE(streams.size() == 1);
        CHECK(streams[0].codec == coded);
        CHECK(streams[0].language == "eng");
        CHECK(streams[0].kind == Kind::text);
        std::vector<StreamText> texts = streams[0].texts;
        std::erase_if(texts,
                      [](const StreamText& text) { return text.bytes.find("No.") == std::string::npos; });
        REQUIRE(texts.size() == 1);
        CHECK(texts[0].begin == std::chrono::milliseconds(800));
        CHECK(texts[0].end == std::chrono::milliseconds(1000));
    }
}

TEST_CASE("pictures of words are told of, and not given") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string discs = folder.path() / "a.sup";
    // A presentation of nothing and an end, as on a Blu-ray disc.
    write_bytes(discs, std::string("PG\0\0\x2b\xf2\0\0\0\0\x16\0\x0b\0\x40\0\x24\x10\0\0\x80\0\0\0"
                                   "PG\0\0\x2b\xf2\0\0\0\0\x80\0\0",
                                   37));
    const auto streams =
        streams_of(film(folder.path() / "a.mkv",
                        numbered(10) + " -f sup -i " + discs + " -map 0:v -map 1 -c:v mpeg4 -c:s copy"));
    REQUIRE(streams.size() == 1);
    CHECK(streams[0].kind == Kind::pictures);
    CHECK(streams[0].codec == "hdmv_pgs_subtitle");
    CHECK(streams[0].texts.empty());
}

TEST_CASE("a film without subtitles has none, and neither have stills") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    CHECK(streams_of(film(folder.path() / "a.mkv", numbered(10) + " -c:v mpeg4")).empty());
    CHECK(streams_of(folder.path()).empty());
    CHECK(streams_of(folder.path() / "none.mkv").empty());
}

TEST_CASE("the pass can be ended early") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string words = subtitles_in(folder);
    const std::string file =
        film(folder.path() / "a.mkv", numbered(30) + " " + words + "-map 0:v -map 1 -c:v mpeg4 -c:s srt");
    const auto streams = subtitle_streams(file, [](std::int64_t, std::int64_t) { return false; });
    REQUIRE(streams);
    REQUIRE(streams->size() == 1);
    CHECK((*streams)[0].texts.size() < 2);
}
