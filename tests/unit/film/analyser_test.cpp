#include "film/analyser.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("a setting is the usual one, or what a person set, within what it may be") {
    const Parameter sensitivity{"sensitivity", "How readily.", "", 0.1, 0.9, 0.5};
    CHECK(Settings{}.value(sensitivity) == 0.5);
    CHECK(Settings({{"sensitivity", 0.7}}).value(sensitivity) == 0.7);
    CHECK(Settings({{"sensitivity", 7.0}}).value(sensitivity) == 0.9);
    CHECK(Settings({{"sensitivity", -7.0}}).value(sensitivity) == 0.1);
    CHECK(Settings({{"something else", 0.7}}).value(sensitivity) == 0.5);
}

TEST_CASE("a card gives its parameters by name") {
    Card card;
    card.parameters = {{"one", "", "", 0, 1, 0.25}, {"two", "", "", 0, 1, 0.75}};
    CHECK(card.parameter("two").usual == 0.75);
}

TEST_CASE("evidence gives what there is, nothing for what there is not, and notes what was asked") {
    const Film film;
    const FrameTimes times({Time{0}, Time{1}}, Time{2});
    const Evidence::Curves curves{{"level", {1.0f, 2.0f}}};
    const Evidence::Tracks tracks{{"shots", {"shots", {{{0, 2}, "picture", 1.0f, ""}}}}};
    const Evidence evidence(film, times, curves, tracks);
    CHECK(evidence.frames() == 2);
    CHECK(evidence.curve("level").size() == 2);
    CHECK(evidence.curve("missing").empty());
    CHECK(evidence.track("shots").segments.size() == 1);
    CHECK(evidence.track("missing").segments.empty());
    CHECK(evidence.asked() == std::vector<std::string>{"level", "missing", "shots", "missing"});
}
