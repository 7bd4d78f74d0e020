// Sound of every kind is heard at its time.

#include "ffmpeg_program.hpp"
#include "media/sound_reader.hpp"
#include "support/places.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

/// All of a film's sound, put together again.
struct HeardSound {
    std::vector<float> mono;
    std::vector<std::vector<float>> channels;
    std::vector<ChannelPlace> places;
    std::vector<SoundTrouble> troubles;
    int rate = 0, runs = 0;
    std::int64_t tenths = 0;
};

HeardSound heard_in(const std::string& file) {
    HeardSound heard;
    auto reader = SoundReader::open(file);
    REQUIRE(reader.has_value());
    while (const auto run = reader->next()) {
        CHECK(run->first == heard.tenths);
        REQUIRE(run->mono.size() == std::size_t(run->tenths * SoundRun::mono_tenth + 2 * SoundRun::margin));
        REQUIRE(run->channels.size() == run->places.size());
        const auto alone = run->mono_alone();
        heard.mono.insert(heard.mono.end(), alone.begin(), alone.end());
        heard.channels.resize(run->channels.size());
        for (std::size_t c = 0; c < run->channels.size(); ++c) {
            const auto channel = run->channels[c].subspan(std::size_t(run->rate));
            heard.channels[c].insert(heard.channels[c].end(), channel.begin(), channel.end());
        }
        heard.places = run->places;
        heard.rate = run->rate;
        heard.tenths += run->tenths;
        ++heard.runs;
    }
    heard.troubles = reader->troubles();
    return heard;
}

/// The first moment, in seconds, from which the mono sound is louder than a hundredth.
double begins(const HeardSound& heard) {
    const auto loud = std::ranges::find_if(heard.mono, [](float sample) { return std::abs(sample) > 0.01F; });
    return static_cast<double>(loud - heard.mono.begin()) / SoundRun::mono_rate;
}

double level(std::span<const float> samples) {
    double sum = 0;
    for (const float sample : samples)
        sum += static_cast<double>(sample) * sample;
    return std::sqrt(sum / static_cast<double>(std::max<std::size_t>(samples.size(), 1)));
}

/// Silence of a second, then a tone of amplitude 1/8 for as long as is left.
std::string tone_after_a_second(const std::string& layout, int rate, double seconds) {
    return "-f lavfi -i \"aevalsrc=gte(t\\,1)*sin(2*PI*500*t)/8:c=" + layout + ":s=" + std::to_string(rate) +
           ":d=" + std::to_string(seconds) + "\" ";
}

} // namespace

TEST_CASE("the tone begins after a second, and is as loud, whatever container, codec, rate and layout") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    struct Kind {
        const char *name, *layout, *coding;
        int rate;
    };
    for (const Kind kind :
         {Kind{"a.wav", "mono", "-c:a pcm_s16le", 8000}, Kind{"b.wav", "mono", "-c:a pcm_s24le", 48'000},
          Kind{"c.wav", "stereo", "-c:a pcm_f32le", 192'000}, Kind{"d.wav", "mono", "-c:a pcm_u8", 11'025},
          Kind{"e.flac", "stereo", "-c:a flac", 44'100},
          Kind{"f.m4a", "stereo", "-c:a aac -b:a 128k", 48'000},
          Kind{"g.m4a", "stereo", "-c:a aac -b:a 96k", 22'050},
          Kind{"h.mp3", "mono", "-c:a libmp3lame", 44'100}, Kind{"i.mkv", "stereo", "-c:a libopus", 48'000},
          Kind{"j.ogg", "stereo", "-c:a libvorbis", 44'100}, Kind{"k.mkv", "stereo", "-c:a ac3", 48'000},
          Kind{"l.ts", "stereo", "-c:a mp2", 48'000}}) {
        CAPTURE(std::string(kind.name));
        const std::string layout = kind.layout;
        // aevalsrc takes one expression a channel
        const std::string source = tone_after_a_second("mono", kind.rate, 4);
        const std::string file =
            film(folder.path() / kind.name, source + "-ac " + (layout == "mono" ? "1 " : "2 ") + kind.coding);
        const HeardSound heard = heard_in(file);
        CHECK(heard.rate == std::min(kind.rate, 48'000));
        CHECK(std::abs(begins(heard) - 1) < 0.03);
        CHECK(heard.tenths >= 39);
        CHECK(heard.tenths <= 42);
        CHECK(level(std::span(heard.mono).subspan(2 * SoundRun::mono_rate, SoundRun::mono_rate)) ==
              doctest::Approx(0.125 / std::sqrt(2.0)).epsilon(0.05));
        CHECK(heard.troubles.empty());
    }
}

TEST_CASE("seven channels and one of low effects are told apart, and the low one is not in the mean") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(
        folder.path() / "a.mkv", "-f lavfi -i \"aevalsrc=0|0|0|sin(2*PI*500*t)/8|0|0|0|0:c=7.1:s=48000:d=2\" "
                                 "-c:a pcm_s16le");
    const HeardSound heard = heard_in(file);
    REQUIRE(heard.places.size() == 8);
    CHECK(std::ranges::count(heard.places, ChannelPlace::low) == 1);
    CHECK(std::ranges::count(heard.places, ChannelPlace::surround) == 4);
    for (std::size_t c = 0; c < 8; ++c)
        CHECK((level(heard.channels[c]) > 0.05) == (heard.places[c] == ChannelPlace::low));
    CHECK(level(heard.mono) == 0);
}

TEST_CASE("runs of ten seconds join without a seam") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "a.wav", tone_after_a_second("mono", 44'100, 23.42));
    const HeardSound heard = heard_in(file);
    CHECK(heard.runs == 3);
    CHECK(heard.tenths == 235);
    for (std::size_t i = 3 * SoundRun::mono_rate; i < 22 * SoundRun::mono_rate; ++i)
        if (std::abs(heard.mono[i] - heard.mono[i - 1]) > 0.03F) FAIL("a seam at sample ", i);
}

TEST_CASE("sound that begins late, or before the picture, stands at its time") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string picture = numbered(50) + " ";
    const std::string late = film(folder.path() / "late.mkv",
                                  "-itsoffset 0.5 " + tone_after_a_second("mono", 48'000, 2) + picture +
                                      "-map 0:a -map 1:v -c:v libx264 -preset ultrafast -c:a pcm_s16le");
    CHECK(std::abs(begins(heard_in(late)) - 1.5) < 0.01);
    const std::string early = film(folder.path() / "early.mkv",
                                   tone_after_a_second("mono", 48'000, 3) + "-itsoffset 0.4 " + picture +
                                       "-map 0:a -map 1:v -c:v libx264 -preset ultrafast -c:a pcm_s16le");
    const Reading seen = read_all(early);
    REQUIRE_FALSE(seen.frames.empty());
    CHECK(std::abs(begins(heard_in(early)) - 1) < 0.01);
    CHECK(std::abs(seconds(seen.frames.front().time) - 0.4) < 0.01);
}

TEST_CASE("what lies before the start of the film is not heard, and the rest stands at its time") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string whole = film(folder.path() / "whole.mp4",
                                   tone_after_a_second("mono", 48'000, 3) + numbered(50) +
                                       " -map 0:a -map 1:v -c:v libx264 -preset ultrafast -g 50 -c:a aac");
    // Cut without coding anew: packets from before the cut stay in the file, at negative times.
    const std::string cut = film(folder.path() / "cut.mp4", "-ss 0.4 -i '" + whole + "' -c copy");
    CHECK(std::abs(begins(heard_in(whole)) - 1) < 0.03);
    const Reading seen = read_all(cut);
    REQUIRE_FALSE(seen.frames.empty());
    // Frame n of the whole film is shown at n / 25; the tone begins with frame 25.
    const auto numbers = seen.numbers();
    const auto with_tone = std::ranges::find(numbers, 25) - numbers.begin();
    REQUIRE(with_tone < std::ssize(numbers));
    CHECK(std::abs(begins(heard_in(cut)) - seconds(seen.frames[static_cast<std::size_t>(with_tone)].time)) <
          0.05);
}

TEST_CASE("a gap is silence, and is told") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "a.mkv", "-f lavfi -i \"sine=f=500:d=4,aselect=not(between(t\\,1\\,2.5))\" "
                                      "-c:a pcm_s16le");
    const HeardSound heard = heard_in(file);
    REQUIRE(heard.troubles.size() == 1);
    CHECK(heard.troubles[0].kind == SoundTrouble::Kind::gap);
    CHECK(std::abs(seconds(heard.troubles[0].first) - 1) < 0.05);
    CHECK(std::abs(seconds(heard.troubles[0].end) - 2.5) < 0.05);
    CHECK(level(std::span(heard.mono).subspan(SoundRun::mono_rate * 3 / 2, SoundRun::mono_rate / 2)) < 1e-4);
    CHECK(level(std::span(heard.mono).subspan(3 * SoundRun::mono_rate, SoundRun::mono_rate / 2)) > 0.05);
}

TEST_CASE("damaged sound is heard as far as it can be") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "a.mp3", "-f lavfi -i sine=f=500:d=20 -c:a libmp3lame -b:a 128k");
    std::string bytes = bytes_of(file);
    for (std::size_t i = bytes.size() / 3; i < bytes.size() / 3 + 6000; ++i)
        bytes[i] = static_cast<char>(i * 7919);
    write_bytes(file, bytes);
    const HeardSound heard = heard_in(file);
    CHECK(heard.tenths > 150);
    CHECK(heard.tenths <= 205);
    for (const float sample : heard.mono)
        if (!std::isfinite(sample)) FAIL("no number");
    bytes.resize(bytes.size() / 2);
    write_bytes(file, bytes);
    CHECK(heard_in(file).tenths < 110);
}

TEST_CASE("silence is zeros, and clipped sound keeps its height") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string silent =
        film(folder.path() / "silent.flac", "-f lavfi -i anullsrc=r=48000:cl=stereo -t 12 -c:a flac");
    CHECK(level(heard_in(silent).mono) == 0);
    const std::string clipped =
        film(folder.path() / "clipped.wav", "-f lavfi -i \"aevalsrc=3*sin(2*PI*500*t):s=48000:d=2\"");
    const HeardSound heard = heard_in(clipped);
    CHECK(*std::ranges::max_element(heard.channels[0]) == doctest::Approx(1).epsilon(0.001));
}

TEST_CASE("a film without sound says so, and what is no film is none") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string mute =
        film(folder.path() / "mute.mp4", numbered(10) + " -c:v libx264 -preset ultrafast");
    const auto without = SoundReader::open(mute);
    REQUIRE_FALSE(without.has_value());
    CHECK(without.error().kind == Fault::Kind::usage);
    write_bytes(folder.path() / "text.mp4", "no film at all");
    const auto text = SoundReader::open(folder.path() / "text.mp4");
    REQUIRE_FALSE(text.has_value());
    CHECK(text.error().kind == Fault::Kind::not_a_film);
}
