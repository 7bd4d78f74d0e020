// A film read reel by reel is the film read from beginning to end.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

bool same(const ReadFrame& a, const ReadFrame& b) {
    return a.time == b.time && a.duration == b.duration && a.proxy->luma.values == b.proxy->luma.values &&
           a.proxy->grid.values == b.proxy->grid.values && a.proxy->blue.values == b.proxy->blue.values &&
           a.proxy->row_mean == b.proxy->row_mean && a.proxy->column_most == b.proxy->column_most;
}

/// Reads the reels in the order given, by one reader, and puts their frames in the order of the film.
std::vector<ReadFrame> read_reels(const std::string& file, const std::vector<Reel>& reels,
                                  const std::vector<std::size_t>& order) {
    auto reader = FilmReader::open(file);
    REQUIRE(reader.has_value());
    std::vector<std::vector<ReadFrame>> parts(reels.size());
    for (const std::size_t number : order) {
        REQUIRE(reader->go_to(reels[number]).has_value());
        while (true) {
            auto frame = reader->next();
            REQUIRE(frame.has_value());
            if (!*frame) break;
            parts[number].push_back(**frame);
        }
    }
    std::vector<ReadFrame> frames;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(std::ssize(frames) == reels[i].frames.first);
        frames.insert(frames.end(), parts[i].begin(), parts[i].end());
    }
    return frames;
}

/// Reads a film both ways, its reels forwards and backwards. Gives how many reels it has.
std::size_t compare(const std::string& file, Frame least) {
    const auto reels = cut_into_reels(file, {}, least);
    REQUIRE(reels.has_value());
    const Reading whole = read_all(file);
    std::vector<std::size_t> order(reels->size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (int turn = 0; turn < 2; ++turn) {
        const std::vector<ReadFrame> frames = read_reels(file, *reels, order);
        REQUIRE(frames.size() == whole.frames.size());
        for (std::size_t i = 0; i < frames.size(); ++i) {
            CAPTURE(i);
            CHECK(same(frames[i], whole.frames[i]));
        }
        std::reverse(order.begin(), order.end());
    }
    return reels->size();
}

} // namespace

TEST_CASE("a film is cut into reels where its key frames allow, and its frames stay what they are") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    struct Kind {
        const char* name;
        const char* coding;
        std::size_t reels; ///< of 50 frames with a key every 5 or 10, at least 10 a reel
    };
    for (const Kind& kind : {
             Kind{"film.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 5", 5},
             Kind{"fast.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 5 -movflags +faststart", 5},
             Kind{"fragments.mp4", "-c:v libx264 -preset veryfast -g 5 -movflags frag_keyframe+empty_moov",
                  5},
             Kind{"film.mkv", "-c:v libx264 -preset veryfast -bf 3 -g 10", 5},
             Kind{"film.ts", "-c:v libx264 -preset veryfast -bf 2 -g 10", 5},
             Kind{
                 "hevc.mkv",
                 "-c:v libx265 -preset ultrafast -x265-params log-level=none:keyint=10:open-gop=0:scenecut=0",
                 5},
             Kind{"film.mov", "-c:v prores_ks", 5},
             Kind{"film.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 10", 5},
             Kind{"lossless.mkv", "-c:v ffv1 -g 10", 5},
             Kind{"film.y4m", "", 5},
             // Not to be cut: keys that are not closed, fields, pictures that are not shown.
             Kind{"open.mkv", "-c:v libx264 -preset veryfast -bf 3 -g 10 -x264-params open-gop=1", 1},
             Kind{"open.mpg", "-c:v mpeg2video -q:v 2 -bf 2 -g 10", 1},
             Kind{"refreshed.mp4", "-c:v libx264 -preset veryfast -x264-params keyint=10:intra-refresh=1", 1},
             Kind{"fields.mp4", "-c:v libx264 -preset veryfast -g 10 -flags +ilme+ildct -x264-params tff=1",
                  1},
             Kind{"hidden.webm", "-c:v libvpx -deadline good -auto-alt-ref 1 -lag-in-frames 10 -g 10", 1},
         }) {
        CAPTURE(std::string(kind.name));
        const std::string file = film(folder.path() / kind.name, numbered(50) + " " + kind.coding);
        CHECK(compare(file, 10) == kind.reels);
    }
}

TEST_CASE("an edit list, a late start and long frames do not lead reels astray") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string coded = " -c:v libx264 -preset veryfast -bf 2 -g 5";
    const std::string whole = film(folder.path() / "whole.mp4", numbered(50) + coded);
    CHECK(compare(film(folder.path() / "cut.mp4", "-ss 0.3 -i '" + whole + "' -c copy"), 8) > 2);
    CHECK(compare(film(folder.path() / "late.mkv", "-itsoffset 3 -i '" + whole + "' -c copy"), 8) > 2);
    const std::string slower = " -vf \"setpts='if(lt(N,20),N,20+(N-20)*2)/25/TB'\" -vsync vfr";
    CHECK(compare(film(folder.path() / "slower.mp4", numbered(50) + slower + coded), 8) > 2);
}

TEST_CASE("a reel that does not hold what it should is a fault") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "film.mp4", numbered(50) + " -c:v libx264 -preset veryfast -g 10");
    const auto reels = cut_into_reels(file, {}, 20);
    REQUIRE(reels.has_value());
    REQUIRE(reels->size() == 2);
    const auto last_said = [&](Reel reel) {
        auto reader = FilmReader::open(file);
        REQUIRE(reader.has_value());
        if (const auto there = reader->go_to(reel); !there) return there.error().kind;
        while (true) {
            const auto frame = reader->next();
            if (!frame) return frame.error().kind;
            REQUIRE(frame->has_value());
        }
    };
    Reel longer = reels->front(), shorter = longer, elsewhere = reels->back();
    ++longer.frames.end;
    --shorter.frames.end;
    elsewhere.first_stamp += from_ticks(1, 1, 50);
    for (const Reel& reel : {longer, shorter, elsewhere})
        CHECK(last_said(reel) == Fault::Kind::damaged);
}
