// Films that ffmpeg makes, at NTSC's rate and at a variable one, told to programs for editing: what these are
// told is the very frame on which the picture changes.

#include "exchange/chapters.hpp"
#include "exchange/differences.hpp"
#include "exchange/edit_rate.hpp"
#include "exchange/edl.hpp"
#include "exchange/fcpxml.hpp"
#include "exchange/otio.hpp"
#include "exchange/timecode.hpp"
#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <cmath>
#include <map>
#include <regex>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

/// A picture that is dark at first and light from a frame on.
std::string dark_until(int frame, const std::string& rate) {
    return "-f lavfi -i \"color=black:s=64x36:r=" + rate + ",format=yuv420p,geq=lum='if(lt(N," +
           std::to_string(frame) + "),40,200)':cb=128:cr=128\"";
}

/// The first light frame as it was read: what an editor would see.
Frame first_light(const Reading& reading) {
    for (std::size_t frame = 0; frame < reading.frames.size(); ++frame)
        if (number_on(*reading.frames[frame].proxy) > 20) return static_cast<Frame>(frame);
    return -1;
}

/// The film as it was read, with one cut.
Decoupage cut_at(const Reading& reading, const std::string& path, Frame cut) {
    Decoupage film;
    film.film = reading.film;
    film.film.path = path;
    std::vector<Time> times;
    for (const ReadFrame& frame : reading.frames)
        times.push_back(frame.time);
    const Time last = times.size() > 1 ? times.back() - times[times.size() - 2] : Time{1};
    film.times = FrameTimes(times, times.back() + last);
    const Frame frames = film.times.frames();
    film.tracks["transitions"] = {"transitions", {{{cut, cut}, "cut", 0.9f, ""}}};
    film.tracks["shots"] = {"shots", {{{0, cut}, "picture", 1, ""}, {{cut, frames}, "picture", 1, ""}}};
    film.shots = number_shots(film.track("transitions"), film.track("shots"));
    return film;
}

/// Timecodes of frames 0, 1, 2... counted one by one, as a clock with drop-frame counts: after each minute
/// but every tenth it goes on with number 2.
std::map<std::string, Frame> counted_timecodes(Frame frames) {
    std::map<std::string, Frame> codes;
    int minute = 0, second = 0, number = 0;
    for (Frame frame = 0; frame < frames; ++frame) {
        char text[32];
        std::snprintf(text, sizeof text, "00:%02d:%02d;%02d", minute, second, number);
        codes[text] = frame;
        if (++number < 30) continue;
        number = 0;
        if (++second < 60) continue;
        second = 0;
        if (++minute % 10 != 0) number = 2;
    }
    return codes;
}

/// The source timecode at which the event of that number begins.
std::string source_in(const std::string& list, const std::string& event) {
    std::smatch found;
    REQUIRE(
        std::regex_search(list, found, std::regex(event + "  [A-Z0-9 ]{8} V     C        ([0-9:;]{11}) ")));
    return found[1];
}

/// The fraction of a second at which the clip of that name begins in the film.
Time start_of(const std::string& document, const std::string& clip) {
    std::smatch found;
    REQUIRE(std::regex_search(document, found,
                              std::regex("name=\"" + clip + "\" start=\"([0-9]+)(?:/([0-9]+))?s\"")));
    const std::int64_t below = found[2].matched ? std::stoll(found[2]) : 1;
    return from_ticks(std::stoll(found[1]), 1, below);
}

bool comes_back(const Decoupage& film, const Outcome<exchange::Said>& said) {
    REQUIRE(said);
    return exchange::differences(film, *said).corrections.empty();
}

} // namespace

TEST_CASE("an EDL and FCPXML of an NTSC film name the frame on which its picture changes") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "ntsc.mp4",
             dark_until(1803, "30000/1001") + " -frames:v 1860 -c:v libx264 -preset ultrafast");
    const Reading reading = read_all(file);
    REQUIRE(reading.frames.size() == 1860);
    const Frame cut = first_light(reading);
    CHECK(cut == 1803);
    const Decoupage film = cut_at(reading, file, cut);
    const std::string list = exchange::edl_document(film), document = exchange::fcpxml_document(film);
    CHECK(counted_timecodes(1860).at(source_in(list, "002")) == cut);
    CHECK(start_of(document, "shot 2") == reading.frames[static_cast<std::size_t>(cut)].time);
    CHECK(comes_back(film, exchange::read_edl(list, film)));
    CHECK(comes_back(film, exchange::read_fcpxml(document, film)));
    CHECK(comes_back(film, exchange::read_otio(exchange::otio_document(film), film)));
}

TEST_CASE("an EDL and FCPXML of a film of variable rate name its frame, by its time stamp") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string file =
        film(folder.path() / "variable.mkv",
             dark_until(60, "25") +
                 " -vf \"select='lt(n,20)+not(mod(n,3))+gt(n,90)*not(mod(n,2))'\" -t 5 -vsync vfr -c:v ffv1");
    const Reading reading = read_all(file);
    REQUIRE(reading.film.variable_rate);
    const Frame cut = first_light(reading);
    REQUIRE(cut > 0);
    const Time time = reading.frames[static_cast<std::size_t>(cut)].time;
    CHECK(std::abs(seconds(time) - 60.0 / 25) < 0.0011);
    const Decoupage film = cut_at(reading, file, cut);
    const Rate rate = exchange::edit_rate(film).rate;
    CHECK_FALSE(exchange::edit_rate(film).frame_for_frame);
    const std::string list = exchange::edl_document(film), document = exchange::fcpxml_document(film);
    // Half a frame of the rate is as near as a whole number of its frames can be.
    const double half = 0.5 / rate.frames_per_second() + 1e-9;
    CHECK(std::abs(seconds(start_of(document, "shot 2") - time)) <= half);
    const auto tick = exchange::timecode_frame(source_in(list, "002"), rate, exchange::DropFrame::no);
    REQUIRE(tick);
    CHECK(std::abs(static_cast<double>(*tick) / rate.frames_per_second() - seconds(time)) <= half);
    CHECK(list.find("* DECOUPAGE: cut " + std::to_string(cut) + "-" + std::to_string(cut)) !=
          std::string::npos);
    CHECK(comes_back(film, exchange::read_edl(list, film)));
    CHECK(comes_back(film, exchange::read_fcpxml(document, film)));
    CHECK(comes_back(film, exchange::read_otio(exchange::otio_document(film), film)));
}

TEST_CASE("chapters that Decoupage writes are those that ffmpeg reads") {
    if (!has_ffmpeg()) return;
    const TemporaryFolder folder;
    const std::string plain = film(folder.path() / "plain.mkv", numbered(48) + " -c:v ffv1");
    const Reading reading = read_all(plain);
    Decoupage told = cut_at(reading, plain, 24);
    told.names = {{1, "the = run; of \\ it # all", Named::span, {10, 24}, {10, 24}, "Ada", ""}};
    write_bytes((folder.path() / "chapters.txt").string(), exchange::ffmetadata_chapters(told));
    const std::string with = film(folder.path() / "with.mkv", "-i '" + plain + "' -i '" +
                                                                  (folder.path() / "chapters.txt").string() +
                                                                  "' -map_chapters 1 -c copy");
    const std::string again = (folder.path() / "again.txt").string();
    film(again, "-i '" + with + "' -f ffmetadata");
    const auto said = exchange::read_ffmetadata_chapters(bytes_of(again), told);
    REQUIRE(said);
    REQUIRE(said->names.size() == 1);
    CHECK(said->names[0].words == told.names[0].words);
    CHECK(said->names[0].span == FrameSpan{10, 24});
}
