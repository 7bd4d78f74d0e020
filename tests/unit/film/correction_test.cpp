#include "film/correction.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Deed = Correction::Deed;

namespace {

Segment cut(Frame frame, float confidence = 0.9f) {
    return {{frame, frame}, "cut", confidence, ""};
}

Segment dissolve(Frame first, Frame end) {
    return {{first, end}, "dissolve", 0.9f, ""};
}

Correction add(std::int64_t number, Segment put) {
    return {number, Deed::add, {}, std::move(put), "Ada", "now"};
}

Correction remove(std::int64_t number, Segment taken) {
    return {number, Deed::remove, std::move(taken), {}, "Ada", "now"};
}

Correction move(std::int64_t number, Segment taken, Segment put) {
    return {number, Deed::move, std::move(taken), std::move(put), "Ada", "now"};
}

Correction step(std::int64_t number, Deed deed) {
    return {number, deed, {}, {}, "Ada", "now"};
}

std::vector<FrameSpan> spans(const Track& track) {
    std::vector<FrameSpan> spans;
    for (const Segment& segment : track.segments)
        spans.push_back(segment.span);
    return spans;
}

using Spans = std::vector<FrameSpan>;
const Track found{"transitions", {cut(20), cut(40), dissolve(60, 70), cut(90)}};

} // namespace

TEST_CASE("nothing changes without corrections") {
    CHECK(corrected(found, {}, 100) == found);
    CHECK(corrected({}, {}, 0) == Track{});
}

TEST_CASE("what a person puts stands in order, is sure, and bears the correction's number") {
    const Track track = corrected(found, {{add(7, cut(30, 0.2f))}}, 100);
    CHECK(spans(track) == Spans{{20, 20}, {30, 30}, {40, 40}, {60, 70}, {90, 90}});
    CHECK(track.segments[1].confidence == 1);
    CHECK(track.segments[1].correction == 7);
    CHECK(track.segments[0] == found.segments[0]);
}

TEST_CASE("what a person puts takes the place of all that cannot be beside it") {
    CHECK(spans(corrected(found, {{add(1, dissolve(35, 65))}}, 100)) == Spans{{20, 20}, {35, 65}, {90, 90}});
    // A cut at the very end of a dissolve would leave a shot of no frames; two graduals may touch.
    CHECK(spans(corrected(found, {{add(1, dissolve(40, 50))}}, 100)) ==
          Spans{{20, 20}, {40, 50}, {60, 70}, {90, 90}});
    CHECK(spans(corrected(found, {{add(1, dissolve(70, 80))}}, 100)) ==
          Spans{{20, 20}, {40, 40}, {60, 70}, {70, 80}, {90, 90}});
    CHECK(corrected(found, {{add(1, cut(20))}}, 100).segments[0].confidence == 1);
}

TEST_CASE("what a person takes away stays away, also where a reading finds it a frame beside") {
    CHECK(spans(corrected(found, {{remove(1, cut(40))}}, 100)) == Spans{{20, 20}, {60, 70}, {90, 90}});
    for (const Frame beside : {39, 41}) {
        const Track again{"transitions", {cut(20), cut(beside)}};
        CHECK(spans(corrected(again, {{remove(1, cut(40))}}, 100)) == Spans{{20, 20}});
    }
    const Track further{"transitions", {cut(38), cut(42)}};
    CHECK(corrected(further, {{remove(1, cut(40))}}, 100) == further);
    // Of a dissolve: whatever is found in its span.
    const Track cuts{"transitions", {cut(59), cut(62), cut(66), cut(72)}};
    CHECK(spans(corrected(cuts, {{remove(1, dissolve(60, 70))}}, 100)) == Spans{{59, 59}, {72, 72}});
}

TEST_CASE("of two cuts a frame apart the one that was named goes") {
    const Track two{"transitions", {cut(40), cut(41)}};
    CHECK(spans(corrected(two, {{remove(1, cut(40))}}, 100)) == Spans{{41, 41}});
    CHECK(spans(corrected(two, {{remove(1, cut(41))}}, 100)) == Spans{{40, 40}});
}

TEST_CASE("a moved transition stands where it was put, wherever a reading finds it") {
    for (const Frame again : {40, 41, 43})
        CHECK(spans(corrected({"transitions", {cut(again)}}, {{move(1, cut(40), cut(43))}}, 100)) ==
              Spans{{43, 43}});
    CHECK(spans(corrected({"transitions", {}}, {{move(1, cut(40), cut(43))}}, 100)) == Spans{{43, 43}});
}

TEST_CASE("a later correction speaks of what the earlier ones made") {
    CHECK(spans(corrected({"transitions", {}}, {{add(1, cut(40)), remove(2, cut(40))}}, 100)) == Spans{});
    CHECK(spans(corrected({"transitions", {cut(40)}}, {{remove(1, cut(40)), add(2, cut(40))}}, 100)) ==
          Spans{{40, 40}});
    // What a person set is taken only by its own frame.
    CHECK(spans(corrected({"transitions", {}}, {{add(1, cut(40)), remove(2, cut(41))}}, 100)) ==
          Spans{{40, 40}});
}

TEST_CASE("what lies outside the film is passed over") {
    CHECK(corrected(found, {{add(1, cut(101)), add(2, dissolve(95, 101))}}, 100) == found);
    CHECK(corrected({}, {{add(1, cut(1)), remove(2, cut(5))}}, 0) == Track{});
}

TEST_CASE("undo and redo go back and forth, and a new deed ends what could be redone") {
    std::vector<Correction> log{add(1, cut(10)), add(2, cut(20)), step(3, Deed::undo)};
    const auto numbers = [](const std::vector<Correction>& corrections) {
        std::vector<std::int64_t> found_numbers;
        for (const Correction& correction : corrections)
            found_numbers.push_back(correction.number);
        return found_numbers;
    };
    using Numbers = std::vector<std::int64_t>;
    CHECK(numbers(standing(log).in_force) == Numbers{1});
    CHECK(numbers(standing(log).undone) == Numbers{2});
    log.push_back(step(4, Deed::undo));
    log.push_back(step(5, Deed::redo));
    CHECK(numbers(standing(log).in_force) == Numbers{1});
    log.push_back(add(6, cut(30)));
    log.push_back(step(7, Deed::redo)); // nothing is left to redo
    CHECK(numbers(standing(log).in_force) == Numbers{1, 6});
    CHECK(standing(log).undone.empty());
    CHECK(spoken_of(log) == Numbers{1, 2, 2, 1, 1, 6, 6});
    CHECK(standing({{step(1, Deed::undo)}}).in_force.empty());
}

namespace {

Segment beginning(Frame frame) {
    return {{frame, frame}, scene_label, 1, ""};
}

Track three_scenes() {
    return {
        "scenes",
        {{{0, 100}, "scene", 1, ""}, {{100, 200}, "scene", 0.7F, "a fade"}, {{200, 300}, "scene", 0.9F, ""}}};
}

} // namespace

TEST_CASE("a scene's beginning is taken away, put and moved") {
    const std::vector<Correction> removed{remove(1, beginning(105))};
    CHECK(spans(corrected_scenes(three_scenes(), removed, 300)) ==
          std::vector<FrameSpan>{{0, 200}, {200, 300}});
    const std::vector<Correction> added{add(1, beginning(150))};
    const Track more = corrected_scenes(three_scenes(), added, 300);
    CHECK(spans(more) == std::vector<FrameSpan>{{0, 100}, {100, 150}, {150, 200}, {200, 300}});
    CHECK(more.segments[2].correction == 1);
    const std::vector<Correction> moved{move(1, beginning(100), beginning(120))};
    CHECK(spans(corrected_scenes(three_scenes(), moved, 300)) ==
          std::vector<FrameSpan>{{0, 120}, {120, 200}, {200, 300}});
}

TEST_CASE(
    "to add a beginning that was found confirms it; none is put outside, none taken from the film's start") {
    const std::vector<Correction> log{add(1, beginning(100)), add(2, beginning(300)),
                                      remove(3, beginning(0))};
    const Track scenes = corrected_scenes(three_scenes(), log, 300);
    REQUIRE(scenes.segments.size() == 3);
    CHECK(scenes.segments[1].confidence == 1);
    CHECK(scenes.segments[1].correction == 1);
}

TEST_CASE("corrections of scenes leave transitions alone, and the other way round") {
    const Track found{"transitions", {cut(100)}};
    const std::vector<Correction> of_scenes{remove(1, beginning(100)), add(2, beginning(50))};
    CHECK(corrected(found, of_scenes, 300).segments.size() == 1);
    const std::vector<Correction> of_cuts{remove(1, cut(100)), add(2, cut(50))};
    CHECK(corrected_scenes(three_scenes(), of_cuts, 300) == three_scenes());
}
