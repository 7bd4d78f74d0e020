#include "analysers/roster.hpp"
#include "analysers/setups/groups.hpp"
#include "analysers/setups/likeness.hpp"
#include "support/screening_room.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::setups;

namespace {

/// Waves, of another length and place for each seed; lighter, and with something dark in a part of the
/// picture.
std::vector<float> waves(int seed, float gain = 1, int dark_columns = 0) {
    std::vector<float> levels;
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x) {
            const auto at = static_cast<float>(x * (seed + 2) + y * (7 - seed));
            const float slope = static_cast<float>(seed == 1 ? x : across - x);
            const float level = 60 + 2 * slope + 50 * std::sin(at * 0.35f);
            levels.push_back(x < dark_columns ? 10 : gain * level);
        }
    return levels;
}

float alike(const std::vector<float>& a, const std::vector<float>& b) {
    return likeness(comparable(a), comparable(b));
}

Evidence::Tracks tracks_of(std::string_view text) {
    const auto script = scenario::parse_script(text);
    REQUIRE(script.has_value());
    const auto film = support::draw(*script);
    return support::read(film, support::measure(film));
}

} // namespace

TEST_CASE("a picture is like itself, lighter or with someone in a part of it, and unlike another") {
    CHECK(alike(waves(1), waves(1)) > 0.98f);
    CHECK(alike(waves(1), waves(1, 1.4f)) > 0.95f);
    CHECK(alike(waves(1), waves(1, 1, 8)) > 0.9f);
    CHECK(alike(waves(1), waves(4)) < 0.3f);
    CHECK(alike(waves(1), waves(4)) == alike(waves(4), waves(1)));
}

TEST_CASE("black bars make no pictures alike, and the picture inside them stays like itself") {
    const auto in_bars = [](const std::vector<float>& levels) {
        std::vector<float> barred(levels.size(), 0);
        for (int y = 3; y < down - 3; ++y)
            for (int x = 0; x < across; ++x)
                barred[static_cast<std::size_t>(y * across + x)] =
                    levels[static_cast<std::size_t>((y - 3) * down / (down - 6) * across + x)];
        return barred;
    };
    const Box inside{0, 2.4f / down, 1, 1 - 4.8f / down};
    const auto one = in_bars(waves(1, 0.8f)), other = in_bars(waves(4, 0.8f));
    CHECK(alike(cells_inside(one, inside), cells_inside(other, inside)) < 0.3f);
    CHECK(alike(cells_inside(one, inside), cells_inside(in_bars(waves(1, 1.4f)), inside)) > 0.95f);
    const std::vector<float> even(static_cast<std::size_t>(across) * down, 77);
    for (const float level : cells_inside(even, {0.1f, 0.3f, 0.7f, 0.4f}))
        CHECK(level == doctest::Approx(77));
    CHECK(cells_inside(waves(1), {0, 0, 1, 1}) == waves(1));
    CHECK(cells_inside(waves(1), {0.5f, 0, 0.001f, 1}) == waves(1));
}

TEST_CASE("where little is to be seen, nothing is said to be alike") {
    const std::vector<float> grey(static_cast<std::size_t>(across) * down, 100);
    CHECK(alike(grey, grey) == 0);
}

TEST_CASE("set-ups are numbered as they appear, and joined in chains") {
    const std::vector<AlikePair> pairs{{1, 3, 0.9f}, {0, 2, 0.8f}, {2, 5, 0.7f}, {4, 5, 0.5f}};
    CHECK(setups_of(6, pairs, 0.6f) == std::vector<int>{1, 2, 1, 2, 0, 1});
    CHECK(setups_of(6, pairs, 0.4f) == std::vector<int>{1, 2, 1, 2, 1, 1});
    CHECK(setups_of(2, {}, 0.6f) == std::vector<int>{0, 0});
    CHECK(setups_of(0, {}, 0.6f).empty());
}

TEST_CASE("four shots by turns alternate, three do not") {
    const auto spans = [](const std::vector<int>& numbers) {
        std::vector<std::pair<std::size_t, std::size_t>> all;
        for (const auto& [first, end] : alternations(numbers))
            all.emplace_back(first, end);
        return all;
    };
    using Spans = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(spans({0, 1, 2, 1, 2, 1, 0}) == Spans{{1, 6}});
    CHECK(spans({1, 2, 1}).empty());
    CHECK(spans({1, 2, 1, 2, 3, 2, 3}) == Spans{{0, 4}, {3, 7}});
    CHECK(spans({1, 1, 1, 1}).empty());
    CHECK(spans({0, 0, 0, 0}).empty());
    CHECK(spans({}).empty());
}

TEST_CASE("drawn shots that come back share a set-up, alternate, and rhyme") {
    const auto tracks = tracks_of("film 24 fps 160x90\n"
                                  "shot 30 frames rooms seed 1\nshot 30 frames trees seed 2\n"
                                  "shot 30 frames rooms seed 1\nshot 30 frames trees seed 2\n"
                                  "shot 30 frames clouds\n");
    const auto& found = tracks.at("setups").segments;
    REQUIRE(found.size() == 4);
    CHECK(found[0].detail == "1");
    CHECK(found[1].detail == "2");
    CHECK(found[2].detail == "1");
    CHECK(found[3].detail == "2");
    CHECK(found[0].confidence > 0.9f);
    REQUIRE(tracks.at("alternations").segments.size() == 1);
    CHECK(tracks.at("alternations").segments[0].span == FrameSpan{0, 120});
    CHECK(tracks.at("alternations").segments[0].detail == "1 2");
    CHECK(tracks.at("rhymes").segments.front().detail.starts_with("60 "));
}

TEST_CASE("what counts as the same set-up, and as a rhyme, can be set") {
    const Analyser& analyser = *find_analyser("setups");
    const auto script = scenario::parse_script(
        "film 24 fps 160x90\nshot 30 frames rooms seed 1\nshot 30 frames trees seed 2\n"
        "shot 30 frames rooms seed 1\nshot 30 frames trees seed 2\n");
    REQUIRE(script.has_value());
    const auto film = support::draw(*script);
    const auto curves = support::measure(film);
    const auto found = [&](const char* parameter, double value) {
        return support::read(film, curves, {{analyser.card.name, Settings({{parameter, value}})}});
    };
    CHECK(found("same", 0.3).at("setups").segments.size() >= 4);
    CHECK(found("rhyme", 0.2).at("rhymes").segments.size() >=
          found("rhyme", 0.99).at("rhymes").segments.size());
}
