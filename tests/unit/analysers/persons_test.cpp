#include "analysers/persons/appearances.hpp"
#include "analysers/roster.hpp"
#include "lookouts/head.hpp"
#include "support/drawn.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;
using namespace decoupage::persons;

namespace {

constexpr Frame step = 24;

/// Levels of a head drawn by waves of its own; `right` moves it, `light` makes it lighter.
std::vector<float> head(int who, int right = 0, float light = 1) {
    std::vector<float> levels;
    for (int y = 0; y < lookouts::head_height; ++y)
        for (int x = 0; x < lookouts::head_width; ++x) {
            const auto wave = [&](int k) {
                return std::sin(0.9F * static_cast<float>((who + k) % 5 + 1) * static_cast<float>(x - right) /
                                    7 +
                                0.8F * static_cast<float>((who * k) % 7) * static_cast<float>(y) / 9);
            };
            levels.push_back(std::round(light * (100 + 30 * wave(1) + 30 * wave(2))));
        }
    return levels;
}

Sighting seen(Frame frame, const std::vector<float>& levels, float left = 0.4F) {
    std::vector<float> numbers{3, 4};
    numbers.insert(numbers.end(), levels.begin(), levels.end());
    return {frame, "frontal", {left, 0.2F, 0.18F, 0.4F}, 0.9F, numbers, ""};
}

Pattern drawn_by(const std::vector<float>& levels) {
    return ready(*pattern_in(seen(0, levels)), Yardstick(drawn_heads()));
}

/// Three shots of two looks.
Track three_shots() {
    return {"shots", {segment(0, 48, "picture"), segment(48, 96, "picture"), segment(96, 144, "picture")}};
}

std::vector<std::string> told(std::vector<Sighting> sightings,
                              const std::map<std::string, double, std::less<>>& set = {}) {
    const Film film = plain_film(320, 180, 144);
    const FrameTimes times = plain_times(144);
    Evidence::Tracks tracks{{"shots", three_shots()}};
    const AllLooks looks{{"faces", {step, std::move(sightings)}}};
    for (const char* name : {"faces", "persons"}) {
        const Evidence evidence(film, times, {}, tracks, looks);
        for (Track& track : find_analyser(name)->read(evidence, Settings(set)).tracks)
            tracks[track.name] = std::move(track);
    }
    std::vector<std::string> details;
    for (const Segment& segment : tracks["persons"].segments)
        details.push_back(segment.detail.substr(0, segment.detail.find(' ')));
    return details;
}

} // namespace

TEST_CASE("a head is like itself, moved or in other light, and unlike others") {
    CHECK(likeness(drawn_by(head(1)), drawn_by(head(1))) == doctest::Approx(1));
    CHECK(likeness(drawn_by(head(1)), drawn_by(head(1, 1))) > 0.85F);
    CHECK(likeness(drawn_by(head(1)), drawn_by(head(1, 0, 0.5F))) > 0.85F);
    CHECK(likeness(drawn_by(head(1)), drawn_by(head(3))) < 0.6F);
}

TEST_CASE("a head without any pattern is like nothing, and one that an older version saw says nothing") {
    const Pattern even =
        drawn_by(std::vector<float>(std::size_t{lookouts::head_width} * lookouts::head_height, 90));
    CHECK(std::isfinite(likeness(even, drawn_by(head(1)))));
    CHECK_FALSE(pattern_in({0, "frontal", {}, 1, {3, 4}, ""}));
    for (const float absurd : {3e38F, -3e38F, 256.0F, -2.0F}) {
        auto levels = head(1);
        levels[100] = absurd;
        CHECK_FALSE(pattern_in(seen(0, levels)));
    }
}

TEST_CASE("what lies beyond the picture's edge makes no two heads alike") {
    std::vector<float> one = head(1), other = head(3);
    const float before = likeness(drawn_by(one), drawn_by(other));
    for (std::size_t i = 0; i < std::size_t{12} * lookouts::head_width; ++i)
        one[i] = other[i] = lookouts::outside;
    CHECK(likeness(drawn_by(one), drawn_by(other)) < before + 0.3F);
    CHECK(likeness(drawn_by(one), drawn_by(head(1))) > 0.6F);
}

TEST_CASE("one person is found again across shots, another is another") {
    CHECK(told({seen(24, head(1)), seen(72, head(3)), seen(120, head(1))}) ==
          std::vector<std::string>{"1", "2", "1"});
}

TEST_CASE("two faces at once are two persons, however alike") {
    CHECK(told({seen(24, head(1), 0.1F), seen(24, head(1), 0.7F)}) == std::vector<std::string>{"1", "2"});
}

TEST_CASE("how alike faces must be can be set; without heads nothing is said") {
    const std::vector<Sighting> sightings{seen(24, head(1)), seen(72, head(2))};
    CHECK(told(sightings, {{"same", 0.3}}) == std::vector<std::string>{"1", "1"});
    CHECK(told(sightings, {{"same", 0.99}}) == std::vector<std::string>{"1", "2"});
    CHECK(told({{24, "frontal", {0.4F, 0.2F, 0.18F, 0.4F}, 0.9F, {3, 4}, ""}}).empty());
}

TEST_CASE("what strays from look to look at one person says little of who it is") {
    std::vector<Patterns> faces(500);
    for (std::size_t i = 0; i < faces.size(); ++i)
        for (const float way : {-0.1F, 0.1F}) {
            Pattern look = drawn_heads().mean;
            look[0] += way;
            faces[i].push_back(look);
        }
    CHECK(common_to(faces).straying.at(0, 0) == doctest::Approx(0.02));
    CHECK(common_to(faces).straying.at(1, 0) == doctest::Approx(0));
    Pattern strange = drawn_heads().mean;
    strange[0] += 0.1F;
    CHECK(std::abs(Yardstick(drawn_heads_and(faces)).measured(strange)[0]) <
          std::abs(Yardstick(drawn_heads()).measured(strange)[0]));
}

TEST_CASE("a film of one look at each face, or of none, is measured by drawn heads") {
    for (const auto& faces : {std::vector<Patterns>{}, std::vector<Patterns>{{drawn_heads().mean}}}) {
        const Common common = drawn_heads_and(faces);
        CHECK(common.straying.at(5, 5) == drawn_heads().straying.at(5, 5));
        CHECK(common.mean[7] == doctest::Approx(drawn_heads().mean[7]));
    }
}

TEST_CASE("groups are joined by the stronger half of their ties, and never against one that cannot be") {
    Ties ties(4);
    for (std::size_t one = 0; one < 4; ++one)
        for (std::size_t other = one + 1; other < 4; ++other)
            ties.tie(one, other, -0.5F);
    ties.tie(0, 2, 0.3F);
    ties.tie(2, 3, 0.2F);
    CHECK(groups_of(ties) == std::vector{1, 2, 1, 1}); // 0.2 and -0.5: the stronger half is for it
    ties.tie(0, 3, never);
    CHECK(groups_of(ties) == std::vector{1, 2, 1, 3});
    CHECK(groups_of(Ties(0)).empty());
    CHECK(stronger_half({1, -1, 3}) == 2);
}
