#include "exchange/differences.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

using Deed = Correction::Deed;

Said saying(std::vector<Segment> transitions) {
    Said said;
    said.transitions = std::move(transitions);
    return said;
}

Track with(Track track, std::vector<Correction> corrections, Frame frames) {
    for (Correction& correction : corrections)
        correction.number = 1;
    return corrected(std::move(track), corrections, frames);
}

std::vector<FrameSpan> spans(const Track& track) {
    std::vector<FrameSpan> all;
    for (const Segment& segment : track.segments)
        all.push_back(segment.span);
    return all;
}

Name named(std::int64_t number, const std::string& words, FrameSpan span) {
    return {number, words, Named::span, span, span, "Ada", "2026-11-21T10:00:00Z"};
}

} // namespace

TEST_CASE("cuts that were added, taken away, moved and retyped elsewhere are corrections here") {
    const Track standing{
        "transitions",
        {{{48, 48}, "cut", 0.9f, ""}, {{100, 100}, "cut", 0.9f, ""}, {{200, 224}, "dissolve", 0.8f, ""}}};
    const auto found = transition_differences(
        standing,
        saying({{{50, 50}, "cut", 1, ""}, {{200, 224}, "wipe", 1, "iris"}, {{300, 300}, "cut", 1, ""}}), 400);
    REQUIRE(found.size() == 4);
    CHECK(found[0].deed == Deed::move);
    CHECK(found[0].taken.span == FrameSpan{48, 48});
    CHECK(found[0].put.span == FrameSpan{50, 50});
    CHECK(found[1].deed == Deed::retype);
    CHECK(found[1].put.label == "wipe");
    CHECK(found[1].put.detail == "iris");
    CHECK(found[2].deed == Deed::remove);
    CHECK(found[2].taken.span == FrameSpan{100, 100});
    CHECK(found[3].deed == Deed::add);
    CHECK(found[3].put.span == FrameSpan{300, 300});
}

TEST_CASE("with the corrections in force, nothing differs any more, whatever the file says") {
    each_round(60, [](Chance& chance) {
        Decoupage film = made_by_chance(chance, {24, 1}, Pace::even);
        const Decoupage other = made_by_chance(chance, {24, 1}, Pace::even);
        const Frame frames = film.times.frames();
        Said said = saying({});
        for (Segment segment : other.track("transitions").segments)
            if (segment.span.end <= frames && segment.span.first < frames)
                said.transitions->push_back(segment);
        const Track& standing = film.track("transitions");
        const Track after = with(standing, transition_differences(standing, said, frames), frames);
        CHECK(transition_differences(after, said, frames).empty());
        std::vector<FrameSpan> expected;
        for (const Segment& segment : *said.transitions)
            expected.push_back(segment.span);
        CHECK(spans(after) == expected);
    });
}

TEST_CASE("a transition of which the file tells no kind keeps its own") {
    const Track standing{"transitions", {{{48, 60}, "fade_out", 0.9f, "white"}}};
    CHECK(transition_differences(standing, saying({{{48, 60}, "", 1, ""}}), 400).empty());
    const auto moved = transition_differences(standing, saying({{{50, 60}, "", 1, ""}}), 400);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0].deed == Deed::move);
    CHECK(moved[0].put == Segment{{50, 60}, "fade_out", 1, "white"});
    const auto added = transition_differences({"transitions", {}}, saying({{{50, 60}, "", 1, ""}}), 400);
    REQUIRE(added.size() == 1);
    CHECK(added[0].put.label == "other");
}

TEST_CASE(
    "points agree with whatever transition they lie in, or beside by no more than the file's own slack") {
    const Track standing{"transitions", {{{48, 48}, "cut", 0.9f, ""}, {{100, 124}, "dissolve", 0.9f, ""}}};
    Said said = saying({{{49, 49}, "", 1, ""}, {{112, 112}, "", 1, ""}});
    said.extent = Said::Extent::points;
    CHECK(transition_differences(standing, said, 400).size() == 1);
    said.slack = 1;
    CHECK(transition_differences(standing, said, 400).empty());
}

TEST_CASE("scenes that begin elsewhere are moved, added and removed") {
    const Track standing{
        "scenes", {{{0, 100}, "scene", 1, ""}, {{100, 200}, "scene", 1, ""}, {{200, 300}, "scene", 1, ""}}};
    const std::vector<Segment> said{
        {{0, 90}, "scene", 1, ""}, {{90, 250}, "scene", 1, ""}, {{250, 300}, "scene", 1, ""}};
    const auto found = scene_differences(standing, said, 300);
    REQUIRE(found.size() == 3);
    CHECK(found[0].deed == Deed::move);
    CHECK(found[1].deed == Deed::remove);
    CHECK(found[1].taken.span.first == 200);
    CHECK(found[2].deed == Deed::add);
    Track after = corrected_scenes(standing, found, 300);
    CHECK(spans(after) == std::vector<FrameSpan>{{0, 90}, {90, 250}, {250, 300}});
    CHECK(scene_differences(standing, standing.segments, 300).empty());
}

TEST_CASE("where no scenes are known none are corrected, and that is said") {
    const Decoupage film = made_of({{Shot::Kind::picture, 300}});
    Said said;
    said.scenes = {{{0, 90}, "scene", 1, ""}, {{90, 300}, "scene", 1, ""}};
    const Differences found = differences(film, said);
    CHECK(found.corrections.empty());
    CHECK(found.remarks.size() == 1);
}

TEST_CASE("names are given, renamed and moved, and never taken away") {
    Decoupage film = made_of({{Shot::Kind::picture, 300}});
    film.names = {named(1, "the run", {0, 50}), named(2, "the shore", {60, 90})};
    std::vector<std::string> remarks;
    const auto namings_for = [&](std::vector<SaidName> said) {
        return name_differences(film, said, remarks);
    };
    CHECK(namings_for({}).empty());
    CHECK(namings_for({{{0, 50}, "The Run", Named::span, "", ""}}).empty());
    const auto renamed = namings_for({{{0, 50}, "the escape", Named::span, "Ada", "the run"}});
    REQUIRE(renamed.size() == 1);
    CHECK(renamed[0].deed == Naming::Deed::rename);
    CHECK(renamed[0].of == 1);
    CHECK(renamed[0].words == "the escape");
    CHECK(renamed[0].author.empty()); // Ada gave the name; who changed it, imports
    const auto moved = namings_for({{{0, 60}, "the run", Named::span, "Ada", "the run"}});
    REQUIRE(moved.size() == 2);
    CHECK(moved[0].deed == Naming::Deed::remove);
    CHECK(moved[1].span == FrameSpan{0, 60});
    const auto given = namings_for({{{5, 9}, "a wave", Named::span, "Anna", ""}});
    REQUIRE(given.size() == 1);
    CHECK(given[0].author == "Anna");
    CHECK(remarks.empty());
}

TEST_CASE("words that come back are told apart, in the same way each time") {
    Decoupage film = made_of({{Shot::Kind::picture, 300}});
    const std::vector<SaidName> said{{{0, 10}, "pointing", Named::span, "", ""},
                                     {{20, 30}, "Pointing", Named::span, "", ""},
                                     {{40, 50}, "pointing 2", Named::span, "", ""}};
    std::vector<std::string> remarks;
    const auto given = name_differences(film, said, remarks);
    REQUIRE(given.size() == 3);
    CHECK(given[1].words == "Pointing 2");
    CHECK(given[2].words == "pointing 2 2");
    for (const Naming& naming : given)
        film.names.push_back(named(naming.number, naming.words, naming.span));
    CHECK(name_differences(film, said, remarks).empty());
}

TEST_CASE("words that would be read as a place, or have no letters, name nothing") {
    const Decoupage film = made_of({{Shot::Kind::picture, 300}});
    std::vector<std::string> remarks;
    CHECK(name_differences(film,
                           {{{0, 10}, "shot 12", Named::span, "", ""}, {{0, 10}, "!?", Named::span, "", ""}},
                           remarks)
              .empty());
    CHECK(remarks.size() == 2);
}
