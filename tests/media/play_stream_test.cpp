// A film made for the browser shows every frame at the dossier's own time, and sounds with it.

#include "ffmpeg_program.hpp"
#include "media/play_stream.hpp"
#include "media/sound_reader.hpp"
#include "support/places.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <sstream>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

FrameTimes times_of(const Reading& reading) {
    std::vector<Time> times;
    for (const ReadFrame& frame : reading.frames)
        times.push_back(frame.time);
    return {times, reading.film.duration};
}

/// A played film, put together into a file.
struct Played {
    std::string file, type;
    std::size_t pieces = 0;
};

Played played(const TemporaryFolder& folder, const std::string& film, const FrameTimes& times,
              const Playing& playing) {
    auto stream = PlayStream::open(film, {}, times, playing);
    REQUIRE_MESSAGE(stream.has_value(), (stream ? std::string() : stream.error().sentence()));
    Played result{(folder.path() / "played.mp4").string(), stream->type()};
    std::string bytes;
    for (;;) {
        auto piece = stream->next();
        REQUIRE_MESSAGE(piece.has_value(), (piece ? std::string() : piece.error().sentence()));
        if (!*piece) break;
        CHECK(!(*piece)->empty());
        bytes += **piece;
        ++result.pieces;
    }
    write_bytes(result.file, bytes);
    return result;
}

std::string told_by(const std::string& command) {
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string told;
    std::array<char, 4096> part{};
    while (const std::size_t got = std::fread(part.data(), 1, part.size(), pipe))
        told.append(part.data(), got);
    pclose(pipe);
    return told;
}

/// The absolute stamps of a stream's packets, in seconds.
std::vector<double> stamps(const std::string& file, const std::string& stream) {
    std::istringstream lines(told_by("ffprobe -v error -select_streams " + stream +
                                     " -show_entries packet=pts_time -of csv=p=0 '" + file + "'"));
    std::vector<double> result;
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) result.push_back(std::stod(line));
    return result;
}

/// Every frame from `first` on is there, bears its number and stands at its time.
void check_frames(const Played& played, const FrameTimes& times, Frame first) {
    const auto numbers = read_all(played.file).numbers();
    const auto at = stamps(played.file, "v:0");
    REQUIRE(numbers.size() == static_cast<std::size_t>(times.frames() - first));
    REQUIRE(at.size() == numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const Frame frame = first + static_cast<Frame>(i);
        CHECK(numbers[i] == frame);
        CHECK(std::abs(at[i] - seconds(times.at(frame))) < 2e-6);
    }
}

/// When the sound of a film first is loud, from its start, as it is heard for dossiers.
double heard_at(const std::string& file) {
    auto reader = SoundReader::open(file);
    REQUIRE(reader.has_value());
    const auto run = reader->next();
    REQUIRE(run);
    const auto mono = run->mono_alone();
    for (std::size_t i = 0; i < mono.size(); ++i)
        if (std::abs(mono[i]) > 0.1F) return static_cast<double>(i) / SoundRun::mono_rate;
    return -1;
}

/// The same of a stream, whose sound begins where its first packet says.
double sounds_at(const std::string& file) {
    const auto begun = stamps(file, "a:0");
    REQUIRE(!begun.empty());
    return begun[0] + heard_at(file);
}

const std::string beep = " -f lavfi -i \"aevalsrc='0.5*sin(6000*t)*gte(t,1.2)':s=48000:d=2\" ";
const std::string open_groups =
    " -c:v libx264 -bf 3 -g 12 -x264-params open-gop=1:scenecut=0:b-pyramid=normal ";

} // namespace

TEST_CASE("a film is played from any frame, whatever its codec rests on") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::pair<const char*, std::string> kinds[] = {
        {"open.mp4", open_groups + "-c:a aac"},
        {"open.mkv", open_groups + "-c:a flac"},
        {"open.ts", open_groups + "-c:a mp2"},
        {"old.mpg", "-c:v mpeg2video -bf 2 -g 12 -qscale:v 2 -c:a mp2"},
        {"old.avi", "-c:v mpeg4 -bf 2 -g 25 -qscale:v 2 -c:a mp3"},
        {"free.webm", "-c:v libvpx -g 25 -auto-alt-ref 1 -lag-in-frames 12 -b:v 2M -c:a libvorbis"},
        {"long.mp4", "-c:v libx265 -x265-params log-level=none:keyint=20:bframes=3 -c:a aac"},
    };
    for (const auto& [name, coding] : kinds) {
        CAPTURE(std::string(name));
        const std::string file = film(folder.path() / name, numbered(48) + beep + coding + " -shortest");
        const Reading reading = read_all(file);
        const FrameTimes times = times_of(reading);
        for (const Frame from : {0, 1, 13, 23, 24, 26, 47}) {
            CAPTURE(from);
            const Played result = played(folder, file, times, {.from = from});
            check_frames(result, times, from);
            CHECK(result.type.find("avc1.42") != std::string::npos);
            CHECK(result.type.find("mp4a.40.2") != std::string::npos);
            // A browser takes what begins first for the beginning of all.
            const double begun = stamps(result.file, "a:0").front();
            CHECK(begun >= seconds(times.at(from)) - 2e-6);
            CHECK(begun < seconds(times.at(from)) + 1e-4);
            if (from <= 24) {
                CHECK(sounds_at(result.file) == doctest::Approx(heard_at(file)).epsilon(0.004));
            }
        }
    }
}

TEST_CASE("frames of a variable rate keep their times") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    // Now quick, now slow, and one that stands for long.
    const std::string file = film(folder.path() / "variable.mp4",
                                  numbered(48) +
                                      " -vf \"setpts='(N/25+0.3*sin(N/5)*0.1*N/25+2.5*gt(N,30))/TB'\""
                                      " -vsync 0 " +
                                      open_groups);
    const Reading reading = read_all(file);
    CHECK(reading.film.variable_rate);
    const FrameTimes times = times_of(reading);
    for (const Frame from : {0, 17, 30, 31, 40}) {
        CAPTURE(from);
        check_frames(played(folder, file, times, {.from = from}), times, from);
    }
}

TEST_CASE("a stream comes in short pieces, each of which can be begun with") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "film.mp4", numbered(48) + open_groups);
    const FrameTimes times = times_of(read_all(file));
    const Played result = played(folder, file, times, {});
    CHECK(result.pieces == 1 + 1 + 4); // the beginning; a fifth of a second; halves
    CHECK(result.type.find("mp4a") == std::string::npos);
    const std::string keys =
        told_by("ffprobe -v error -select_streams v:0 -show_entries packet=flags -of csv=p=0 '" +
                result.file + "' | grep -c K");
    CHECK(std::stoi(keys) == 5);
}

TEST_CASE("what is played is upright, has square pixels, even sides and no more lines than are asked for") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "wide.mkv", "-f lavfi -i \"color=black:s=100x76:r=25,"
                                         "format=gray,crop=99:75,setsar=2/1\" -frames:v 3 -c:v ffv1");
    const FrameTimes times = times_of(read_all(file));
    const Reading whole = read_all(played(folder, file, times, {}).file);
    CHECK(whole.film.width == 198);
    CHECK(whole.film.height == 76);
    CHECK(whole.film.aspect_width == whole.film.aspect_height);
    const Reading less = read_all(played(folder, file, times, {.most_lines = 36}).file);
    CHECK(less.film.width == 96);
    CHECK(less.film.height == 36);
}

TEST_CASE("black, white and colours of what is played are the film's") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    for (const char* format : {"yuv420p", "yuvj420p", "yuv422p10le", "rgb24", "gray"}) {
        CAPTURE(std::string(format));
        const std::string file =
            film(folder.path() / (std::string(format) + ".nut"),
                 "-f lavfi -i \"color=black:s=64x36,format=rgb24,drawbox=0:0:32:36:white:fill,"
                 "drawbox=48:0:16:36:blue:fill\" -frames:v 2 -pix_fmt " +
                     std::string(format) + " -c:v rawvideo");
        const Reading film_itself = read_all(file);
        const Reading reading = read_all(played(folder, file, times_of(film_itself), {}).file);
        REQUIRE(reading.frames.size() == 2);
        const Proxy& proxy = *reading.frames[0].proxy;
        const Proxy& truth = *film_itself.frames[0].proxy;
        const int tolerance = std::string(format) == "rgb24" ? 160 : 80; // measured by another matrix
        CHECK(proxy.grid.at(8, 20) >= 4020);
        CHECK(proxy.grid.at(40, 20) <= 60);
        CHECK(std::abs(proxy.blue.at(28, 9) - truth.blue.at(28, 9)) < tolerance);
        CHECK(std::abs(proxy.red.at(28, 9) - truth.red.at(28, 9)) < tolerance);
    }
}

TEST_CASE("a folder of stills is played") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    film(folder.path() / "still %02d.png", numbered(20));
    const FrameTimes times = times_of(read_all(folder.path().string()));
    const TemporaryFolder other;
    check_frames(played(other, folder.path().string(), times, {.from = 7}), times, 7);
}

TEST_CASE("a film of sound alone is played from any moment") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "sound.ogg", beep + "-c:a libvorbis");
    const Played whole = played(folder, file, {}, {});
    CHECK(whole.type == "audio/mp4; codecs=\"mp4a.40.2\"");
    CHECK(sounds_at(whole.file) == doctest::Approx(1.2).epsilon(0.004));
    const Played late = played(folder, file, {}, {.moment = from_ticks(1, 1, 1)});
    CHECK(sounds_at(late.file) == doctest::Approx(1.2).epsilon(0.004));
    const auto at = stamps(late.file, "a:0");
    CHECK(at.front() == doctest::Approx(1).epsilon(0.0001));
    CHECK(at.back() < 2.05);
}

TEST_CASE("a film whose stamps begin again is played by counting") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string first = film(folder.path() / "first.ts", numbered(40) + open_groups);
    const std::string again = (folder.path() / "again.ts").string();
    const std::string bytes = bytes_of(first);
    write_bytes(again, bytes + bytes);
    const Reading reading = read_all(again);
    REQUIRE(reading.frames.size() == 80);
    const FrameTimes times = times_of(reading);
    const Played result = played(folder, again, times, {.from = 50, .finding = Finding::by_counting});
    const auto numbers = read_all(result.file).numbers();
    REQUIRE(numbers.size() == 30);
    CHECK(numbers.front() == 10);
    CHECK(numbers.back() == 39);
}

TEST_CASE("a film that has shrunk shows its last picture, and a frame that is none is refused") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file = film(folder.path() / "film.mkv", numbered(30) + " -c:v ffv1");
    const FrameTimes times = times_of(read_all(file));
    const auto none = PlayStream::open(file, {}, times, {.from = 30});
    REQUIRE(!none.has_value());
    CHECK(none.error().kind == Fault::Kind::usage);
    film(folder.path() / "film.mkv", numbered(20) + " -c:v ffv1");
    const auto gone = PlayStream::open(file, {}, times, {.from = 25});
    REQUIRE(!gone.has_value());
    CHECK(gone.error().kind == Fault::Kind::damaged);
    const auto numbers = read_all(played(folder, file, times, {.from = 15}).file).numbers();
    REQUIRE(numbers.size() == 15);
    CHECK(numbers.back() == 19);
}
