#include "lettering/choice.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Sighting line(Frame frame, float top, float letters, float height = 0.05f) {
    return {frame, "line", {0.2f, top, 0.6f, height}, 1, {height, letters, 100}, ""};
}

} // namespace

TEST_CASE("the look with most letters is read; of those with nearly as many, the middle one") {
    const Track letters{"letters", {{{0, 100}, "title", 1, ""}, {{200, 240}, "title", 1, ""}}};
    const Looks looks{12,
                      {line(12, 0.4f, 8), line(36, 0.4f, 20), line(48, 0.4f, 19), line(60, 0.4f, 20),
                       line(204, 0.1f, 10), line(204, 0.3f, 10, 0.1f), line(216, 0.1f, 10)}};
    const auto chosen = worth_reading(letters, looks, 20);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0].frame == 48);
    CHECK(chosen[0].letter_height == doctest::Approx(0.05));
    CHECK(chosen[1].frame == 204);
    CHECK(chosen[1].box.top == doctest::Approx(0.1));
    CHECK(chosen[1].box.height == doctest::Approx(0.3));
}

TEST_CASE("the longest texts are read, in order of frame") {
    const Track letters{
        "letters", {{{0, 50}, "title", 1, ""}, {{60, 70}, "title", 1, ""}, {{100, 200}, "title", 1, ""}}};
    const Looks looks{12, {line(12, 0.4f, 8), line(60, 0.4f, 8), line(120, 0.4f, 8)}};
    const auto chosen = worth_reading(letters, looks, 2);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[0].frame == 12);
    CHECK(chosen[1].frame == 120);
    CHECK(worth_reading({"letters", {}}, looks, 2).empty());
    CHECK(worth_reading(letters, {}, 2).empty());
}

TEST_CASE("looks at the same lines stand beside the one that is read, the nearest first") {
    Looks looks{12, {}};
    for (Frame frame = 0; frame < 144; frame += 12)
        looks.sightings.push_back(line(frame, frame == 60 ? 0.8f : 0.4f, frame == 72 ? 20.0f : 16.0f));
    const auto chosen = worth_reading({"letters", {{{0, 144}, "title", 1, ""}}}, looks, 2);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].frame == 72);
    CHECK(chosen[0].beside == std::vector<Frame>{84, 48, 96, 36});
    CHECK(chosen[0].contrast == 100);
}

TEST_CASE("of a list the first rows are read") {
    Looks looks{12, {}};
    for (int row = 0; row < 20; ++row)
        looks.sightings.push_back(line(12, 0.04f * static_cast<float>(row), 30, 0.02f));
    const auto chosen = worth_reading({"letters", {{{0, 50}, "credits", 1, ""}}}, looks, 2);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].box.top == 0);
    CHECK(chosen[0].box.height == doctest::Approx(3 * 0.04 + 0.02)); // four rows of 30 letters
}

TEST_CASE("sightings of a stranger may lack their numbers") {
    const Looks looks{12, {{12, "line", {0, 0, 1, 1}, 1, {}, ""}}};
    const auto chosen = worth_reading({"letters", {{{0, 50}, "title", 1, ""}}}, looks, 2);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0].letter_height == 0);
}
