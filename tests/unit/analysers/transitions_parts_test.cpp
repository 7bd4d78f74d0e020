#include "analysers/transitions/blocks.hpp"
#include "analysers/transitions/events.hpp"
#include "analysers/transitions/motion.hpp"
#include "analysers/transitions/ramp.hpp"

#include <cstdlib>
#include <numeric>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::analysers;

namespace {

Plane<std::int16_t> random_grid(std::mt19937& random) {
    std::uniform_int_distribution<int> level(0, 4080);
    Plane<std::int16_t> grid(grid_width, grid_height);
    for (std::int16_t& value : grid.values)
        value = static_cast<std::int16_t>(level(random));
    return grid;
}

Plane<std::uint8_t> random_picture(std::mt19937& random) {
    std::uniform_int_distribution<int> level(0, 255);
    Plane<std::uint8_t> picture(motion_width, motion_height);
    for (std::uint8_t& value : picture.values)
        value = static_cast<std::uint8_t>(level(random));
    return picture;
}

/// Moved to the right and down, each pixel up to so many levels lighter or darker.
Plane<std::uint8_t> moved(const Plane<std::uint8_t>& before, int right, int down, int noise,
                          std::mt19937& random) {
    std::uniform_int_distribution<int> level(-noise, noise);
    Plane<std::uint8_t> now = before;
    for (int y = 0; y < motion_height; ++y)
        for (int x = 0; x < motion_width; ++x) {
            const int from = before.at((x + motion_width - right) % motion_width,
                                       (y + motion_height - down) % motion_height);
            now.at(x, y) = static_cast<std::uint8_t>(std::clamp(from + level(random), 0, 255));
        }
    return now;
}

} // namespace

TEST_CASE("products of blocks of the brightest picture fit") {
    Plane<std::int16_t> white(grid_width, grid_height);
    std::fill(white.values.begin(), white.values.end(), std::int16_t{4080});
    CHECK(block_products(white, white)[31] == 4080 * 4080 * block_pixels);
}

TEST_CASE("a picture is like itself in other light, and unlike another") {
    std::mt19937 random(2);
    const auto a = random_grid(random), other = random_grid(random);
    auto darker = a;
    for (std::int16_t& value : darker.values)
        value = static_cast<std::int16_t>(value / 3 + 200);
    const auto of = [](const auto& x, const auto& y) {
        return likeness(block_sums(x), block_sums(y), block_products(x, y));
    };
    CHECK(of(a, darker).median > 0.98f);
    CHECK(of(a, darker).changed == 0);
    CHECK(of(a, other).median < 0.3f);
    CHECK(of(a, other).changed > 0.9f);
}

TEST_CASE("a blend tells the part of the later picture and leaves no rest") {
    std::mt19937 random(3);
    const auto before = random_grid(random), after = random_grid(random);
    for (const double part : {0.0, 0.25, 0.5, 0.9}) {
        auto middle = before;
        for (std::size_t i = 0; i < middle.values.size(); ++i)
            middle.values[i] =
                static_cast<std::int16_t>((1 - part) * before.values[i] + part * after.values[i] + 0.5);
        const Products bb = block_products(before, before), mm = block_products(middle, middle),
                       aa = block_products(after, after);
        const Blend found = blend({bb, mm, aa, block_products(before, middle), block_products(middle, after),
                                   block_products(before, after)});
        CHECK(found.part == doctest::Approx(part).epsilon(0.01));
        CHECK(found.rest < 0.001f);
        CHECK(found.block_rest < 0.001f);
        CHECK(found.spread < 0.01f);
        const double other_part = std::min(part, 1 - part);
        CHECK(found.chosen_rest == doctest::Approx(other_part * other_part).epsilon(0.01));
    }
}

TEST_CASE(
    "where a wipe stands half-way, no blend explains the picture, but its blocks are of one or the other") {
    std::mt19937 random(3);
    const auto before = random_grid(random), after = random_grid(random);
    auto middle = before;
    for (int y = 0; y < grid_height; ++y)
        for (int x = grid_width / 2; x < grid_width; ++x)
            middle.at(x, y) = after.at(x, y);
    const Products bb = block_products(before, before), mm = block_products(middle, middle),
                   aa = block_products(after, after);
    const Blend found = blend({bb, mm, aa, block_products(before, middle), block_products(middle, after),
                               block_products(before, after)});
    CHECK(found.rest > 0.2f);
    CHECK(found.chosen_rest < 0.001f);
    CHECK(found.mixed < 0.01f);
    CHECK(found.across > 0.5f);
}

TEST_CASE("motion explains a moved picture and not another") {
    std::mt19937 random(4);
    const auto before = random_picture(random);
    const auto after = moved(before, 5, 2, 0, random);
    CHECK(motion(before, before).unexplained == 0);
    CHECK(motion(after, before).explained > 0.7f);
    CHECK(motion(after, before).unexplained < 0.4f);
    CHECK(motion(random_picture(random), before).explained < 0.1f);
}

TEST_CASE("a ramp is 0 before, 1 after, and seen whole by a reach that spans it") {
    const FrameSpan ramp{100, 120};
    CHECK(ramp_at(ramp, 90) == 0);
    CHECK(ramp_at(ramp, 110) == 0.5f);
    CHECK(ramp_at(ramp, 130) == 1);
    CHECK(expected_part(ramp, 105, 24) == doctest::Approx(0.25));
    CHECK(blend_reaches[reach_for(20)] == 16);
    CHECK(blend_reaches[reach_for(500)] == 48);
}

TEST_CASE("the best path takes the likelier of two that exclude each other, and both of two that do not") {
    const auto spans = [](const std::vector<Proposal>& path) {
        std::vector<FrameSpan> all;
        for (const Proposal& proposal : path)
            all.push_back(proposal.span);
        return all;
    };
    const Proposal cut{{50, 50}, 3}, blend{{40, 60}, 2}, later{{90, 110}, 1}, weak{{200, 200}, -1};
    CHECK(spans(best_path({cut, blend, later, weak}, 0)) == std::vector<FrameSpan>{{50, 50}, {90, 110}});
    CHECK(spans(best_path({cut, {{40, 60}, 5}, later}, 0)) == std::vector<FrameSpan>{{40, 60}, {90, 110}});
    CHECK(spans(best_path({weak}, 2)) == std::vector<FrameSpan>{{200, 200}});
    CHECK(best_path({}, 0).empty());
    // Shots of one frame need better evidence than long ones.
    CHECK(spans(best_path({{{10, 10}, 1}, {{11, 11}, 1.5f}}, 0)) == std::vector<FrameSpan>{{11, 11}});
    CHECK(spans(best_path({{{10, 10}, 5}, {{11, 11}, 5}}, 0)) == std::vector<FrameSpan>{{10, 10}, {11, 11}});
}
