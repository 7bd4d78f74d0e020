#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using support::segment;

namespace {

using Set = std::map<std::string, double, std::less<>>;

/// Loudness in LUFS: seconds at a level, or from one level to another.
class Levels {
public:
    Levels& at(double seconds, float level) { return from(seconds, level, level); }
    Levels& from(double seconds, float first, float last) {
        const int tenths = static_cast<int>(std::lround(seconds * 10));
        for (int i = 0; i < tenths; ++i)
            values_.push_back(first + (last - first) * static_cast<float>(i) / static_cast<float>(tenths));
        return *this;
    }
    Evidence::Curves curves() const { return {{"loudness", values_}}; }
    Frame frames() const { return static_cast<Frame>(values_.size()) * 24 / 10; }

private:
    std::vector<float> values_;
};

Track heard(const char* name, std::initializer_list<FrameSpan> spans) {
    Track track{name, {}};
    for (const FrameSpan span : spans)
        track.segments.push_back(segment(span.first, span.end, name));
    return track;
}

std::vector<Track> found(const Evidence::Curves& curves, Frame frames, const std::vector<Track>& tracks,
                         const Set& settings = {}) {
    Evidence::Tracks by_name;
    for (const Track& track : tracks)
        by_name.emplace(track.name, track);
    return support::found(*find_analyser("sound_edges"), support::plain_film(160, 90, frames), curves,
                          by_name, settings);
}

std::string music_edges(const Levels& levels, FrameSpan music, const Set& settings = {}) {
    return support::told(found(levels.curves(), levels.frames(), {heard("music", {music})}, settings)[0]);
}

/// Cuts at these frames, each a second of 24 frames or more apart.
Track cuts(std::initializer_list<Frame> frames) {
    Track track{"transitions", {}};
    for (const Frame frame : frames)
        track.segments.push_back(segment(frame, frame, "cut"));
    return track;
}

/// Within half a second.
void check_near(FrameSpan found, FrameSpan expected) {
    CHECK(std::abs(found.first - expected.first) <= 12);
    CHECK(std::abs(found.end - expected.end) <= 12);
}

} // namespace

TEST_CASE("music that stops at once is cut off, at the tenth of a second in which it does") {
    const Levels levels = Levels().at(5, -60).at(10, -20).at(5, -60);
    CHECK(music_edges(levels, {120, 360}) == "120-120 starts_abruptly, 360-360 cut_off");
    // The stretch of music need not be exact: the level tells where it ends.
    CHECK(music_edges(levels, {112, 370}) == "120-120 starts_abruptly, 360-360 cut_off");
}

TEST_CASE("music that falls evenly fades, and one that dies away is not cut off") {
    const Levels levels = Levels().at(3, -60).from(3, -60, -20).at(6, -20).from(4, -20, -60).at(4, -60);
    const Track found_edges = found(levels.curves(), levels.frames(), {heard("music", {{96, 384}})})[0];
    REQUIRE(found_edges.segments.size() == 2);
    CHECK(found_edges.segments[0].label == "fades_in");
    check_near(found_edges.segments[0].span, {72, 144});
    CHECK(found_edges.segments[1].label == "fades_out");
    check_near(found_edges.segments[1].span, {288, 384});
}

TEST_CASE("music that ends under other sound only ends") {
    CHECK(music_edges(Levels().at(20, -22), {120, 360}) == "120-120 starts, 360-360 ends");
}

TEST_CASE("how far the level must change is a setting") {
    const Levels levels = Levels().at(5, -32).at(10, -20).at(5, -32);
    CHECK(music_edges(levels, {120, 360}) == "120-120 starts_abruptly, 360-360 cut_off");
    CHECK(music_edges(levels, {120, 360}, {{"step", 20}}) == "120-120 starts, 360-360 ends");
}

TEST_CASE("how long a fade lasts at least is a setting") {
    const Levels levels = Levels().at(5, -60).at(10, -20).from(2, -20, -60).at(5, -60);
    const Segment end =
        found(levels.curves(), levels.frames(), {heard("music", {{120, 396}})})[0].segments.back();
    CHECK(end.label == "fades_out");
    check_near(end.span, {360, 408});
    CHECK(music_edges(levels, {120, 396}, {{"gradual", 4}}) == "120-120 starts_abruptly, 396-396 ends");
}

TEST_CASE("music over a cut, ahead of it and after it") {
    const std::vector<Track> tracks{heard("music", {{0, 480}}), heard("speech", {{200, 300}, {400, 440}}),
                                    cuts({100, 216, 430, 460})};
    // At 216 speech began two thirds of a second before; at 430 it ends 10 frames after the cut.
    CHECK(support::told(found({}, 480, tracks)[1]) ==
          "100-100 over, 200-216 ahead, 430-440 after, 460-480 after");
    CHECK(support::told(found({}, 480, tracks, {{"bridge", 0.5}})[1]) ==
          "100-100 over, 216-216 over, 430-440 after, 460-460 over");
}

TEST_CASE("a sound that begins or ends on the cut is no bridge") {
    CHECK(found({}, 480, {heard("music", {{100, 200}}), cuts({100, 200, 300})})[1].segments.empty());
}

TEST_CASE("a cut on a knock is told, one between knocks is not") {
    std::vector<float> knocks(50 * 20);
    for (std::size_t i = 25; i < knocks.size(); i += 50) // at half past each second
        knocks[i] = 4;
    const Evidence::Curves curves{{"heard_knocks", knocks}};
    const std::vector<Track> tracks{cuts({24 * 5 + 12, 24 * 8, 24 * 12 + 13})};
    const Track told = found(curves, 480, tracks)[2];
    CHECK(support::told(told) == "132-132 on_attack, 192-192 off_attack, 301-301 on_attack");
    for (const Segment& one : told.segments) // seven of fifty moments are as near to a knock
        CHECK(one.detail == "by chance 0.14");
    knocks[50 * 5 + 25] = 10;
    // The others within five seconds of the strong one are now weaker than half of it.
    const std::vector<Track> one_more{cuts({24 * 3 + 12, 24 * 5 + 12})};
    CHECK(support::told(found({{"heard_knocks", knocks}}, 480, one_more)[2]) ==
          "84-84 off_attack, 132-132 on_attack");
    CHECK(support::told(found({{"heard_knocks", knocks}}, 480, one_more, {{"attack", 0.3}})[2]) ==
          "84-84 on_attack, 132-132 on_attack");
    CHECK(found({{"heard_knocks", std::vector<float>(1000)}}, 480, tracks)[2].segments[0].label ==
          "off_attack");
}
