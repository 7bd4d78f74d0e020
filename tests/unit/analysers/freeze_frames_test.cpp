#include "analysers/freeze_frames/fit.hpp"
#include "analysers/freeze_frames/row_loops.hpp"
#include "analysers/freeze_frames/stops.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <random>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr int width = 320, height = 180;

using Frames = std::vector<ProxyPointer>;

/// Hills of light, seen from somewhere; `x` and `y` from the middle.
double hills(double x, double y) {
    return 120 + 50 * std::sin(x * 0.06) * std::cos(y * 0.08) + 30 * std::sin(x * 0.021 + y * 0.033);
}

ProxyPointer view(double scale, double right, double down, double gain = 1) {
    return drawn(width, height, [&](int x, int y) -> Colour {
        return {gain * hills(scale * (x - width / 2.0) + right, scale * (y - height / 2.0) + down)};
    });
}

/// Grain: -6 to 6 levels, new in each frame.
double noise(int column, int row, int frame) {
    auto bits = static_cast<std::uint32_t>(column * 7919 + row * 104729 + frame * 15485863);
    bits = (bits ^ (bits >> 15)) * 0x2c1b3c6dU;
    bits = (bits ^ (bits >> 12)) * 0x297a2d39U;
    return static_cast<double>((bits >> 16) % 13) - 6;
}

/// A ball on its way over the hills, under grain; `scale` below 1 is nearer.
ProxyPointer ball(double way, int grain, double scale = 1) {
    return drawn(width, height, [&](int column, int row) -> Colour {
        const double x = width / 2.0 + scale * (column - width / 2.0),
                     y = height / 2.0 + scale * (row - height / 2.0);
        const double dx = x - 60 - way, dy = y - 90 - 20 * std::sin(way * 0.1);
        return {(dx * dx + dy * dy < 900 ? 230 : hills(x, y)) + noise(column, row, grain)};
    });
}

const Analyser& analyser() {
    return *find_analyser("freeze_frames");
}

/// A ball that stops at frame 30, for `held` frames, and rolls on.
Frames rolling(int held) {
    Frames frames;
    for (int frame = 0; frame < 60 + held; ++frame)
        frames.push_back(ball(3.0 * (frame < 30 ? frame : std::max(30, frame - held)), frame));
    return frames;
}

Track read(const Frames& frames, std::vector<Segment> shots,
           const std::map<std::string, double, std::less<>>& settings = {}) {
    const Film film = plain_film(width, height, std::ssize(frames));
    return found(analyser(), film, measured(analyser(), frames), {{"shots", {"shots", std::move(shots)}}},
                 settings)
        .front();
}

/// What a network might say of 100 frames.
struct Said {
    std::vector<float> rest = std::vector<float>(100, -5.0F), first = rest, last = rest;

    /// A stop that is so likely to begin where it does.
    void hold(FrameSpan span, float begins) {
        for (Frame frame = span.first; frame < span.end; ++frame)
            rest[static_cast<std::size_t>(frame)] = 5;
        first[static_cast<std::size_t>(span.first)] = begins;
        last[static_cast<std::size_t>(span.end - 1)] = 2;
    }
    std::vector<FrameSpan> stops(const freeze_frames::StopRules& rules = {}) const {
        std::vector<FrameSpan> spans;
        for (const freeze_frames::Stop& stop : freeze_frames::stops({rest, first, last}, rules))
            spans.push_back(stop.span);
        return spans;
    }
};

/// What is read where the network said so.
Track read(const Said& said, std::vector<Segment> shots,
           const std::map<std::string, double, std::less<>>& settings = {}) {
    return found(analyser(), plain_film(width, height, std::ssize(said.rest)),
                 {{"stop_rest", said.rest}, {"stop_first", said.first}, {"stop_last", said.last}},
                 {{"shots", {"shots", std::move(shots)}}}, settings)
        .front();
}

} // namespace

TEST_CASE("the fast loops over rows of cells give what the plain ones give") {
    using namespace freeze_frames;
    std::mt19937 random(1);
    const auto between = [&](int least, int most) {
        return static_cast<std::int16_t>(std::uniform_int_distribution<int>(least, most)(random));
    };
    using Cells = std::array<std::int16_t, grid_width + spare_cells + 3>;
    for (int round = 0; round < 50; ++round) {
        std::array<Cells, 4> rows;
        for (Cells& row : rows)
            for (std::int16_t& cell : row)
                cell = between(0, 4080);
        const auto weights = [&] {
            const std::int16_t a = between(-20, 0), b = between(0, 256), d = between(-20, 0);
            return Weights{a, b, static_cast<std::int16_t>(256 - a - b - d), d};
        };
        RowWeights each;
        for (std::size_t x = 0; x < grid_width; ++x)
            each.set(x, weights());
        const Weights all = weights();
        Cells fast{}, plain{};
        const std::array<const std::int16_t*, 4> lines{rows[0].data(), rows[1].data(), rows[2].data(),
                                                       rows[3].data()};
        mix(lines, all, fast.data());
        mix_plainly(lines, all, plain.data());
        CHECK(fast == plain);

        const int from = between(0, 30), end = between(31, grid_width);
        weigh(rows[0].data(), each, from, end, fast.data());
        weigh_plainly(rows[0].data(), each, from, end, plain.data());
        CHECK(std::equal(fast.begin() + from, fast.begin() + end, plain.begin() + from));

        for (std::int16_t& cell : rows[1])
            cell = between(-4080, 4080);
        const Light light{between(0, 4080), 2 * between(-1843, 18432), 3 * between(-30000, 30000)};
        fast = plain = {};
        add_unlike(rows[1].data(), rows[0].data(), light, 192, fast.data());
        add_unlike_plainly(rows[1].data(), rows[0].data(), light, 192, plain.data());
        CHECK(fast == plain);
    }
}

TEST_CASE("a picture is found again nearer, moved and in other light") {
    using namespace freeze_frames;
    const SmoothPicture earlier = smooth(*view(1, 0, 0)), later = smooth(*view(0.96, 4, -3, 0.8));
    const Fit fit(later);
    const View found = fit.view(earlier, {}, 6);
    CHECK(found.scale == doctest::Approx(0.96).epsilon(0.002));
    CHECK(found.right == doctest::Approx(4.0 * grid_width / width).epsilon(0.03));
    CHECK(found.down == doctest::Approx(-3.0 * grid_height / height).epsilon(0.03));
    CHECK(difference(fit.blocks(earlier, found)).most < 1);
    CHECK(difference(fit.blocks(earlier, {})).most > 2);
}

TEST_CASE("plain pictures move nowhere, and two of them differ by light alone") {
    using namespace freeze_frames;
    const SmoothPicture dark = smooth(*drawn(width, height, [](int, int) { return support::Colour{20}; }));
    const SmoothPicture light = smooth(*drawn(width, height, [](int, int) { return support::Colour{90}; }));
    const Fit fit(light);
    const View found = fit.view(dark, {}, 4);
    CHECK(std::abs(found.right) + std::abs(found.down) + std::abs(found.scale - 1) < 1e-6);
    CHECK(difference(fit.blocks(dark, found)).most < 0.1);
}

TEST_CASE("one view after another") {
    using namespace freeze_frames;
    const View both = through({0.9, 1, 2}, {0.8, -3, 4});
    CHECK(both.scale == doctest::Approx(0.72));
    CHECK(both.right == doctest::Approx(-2.2));
    CHECK(both.down == doctest::Approx(5.6));
}

TEST_CASE("what grows over time is told, and where") {
    using namespace freeze_frames;
    Blocks sooner, later;
    sooner.sums.fill(256), later.sums.fill(256);
    later.sums[20] = 768, later.sums[30] = 512;
    CHECK(growth(sooner, later).most == doctest::Approx(2));
    CHECK(growth(sooner, later).place == 20);
    later.sums[20] = Blocks::unseen;
    CHECK(growth(sooner, later).place == 30);
    later.sums.fill(Blocks::unseen);
    CHECK(growth(sooner, later).most == doctest::Approx(12));
    CHECK(difference(later).most == doctest::Approx(12));
}

TEST_CASE("motion that stops through grain, and goes on") {
    CHECK(told(read(rolling(24), {segment(0, 84, "picture")})) == "30-55 freeze");
    CHECK(told(read(rolling(0), {segment(0, 60, "picture")})).empty());
}

TEST_CASE("a held picture is held while the printer goes nearer") {
    Frames frames;
    for (int frame = 0; frame < 80; ++frame)
        frames.push_back(ball(3.0 * std::min(frame, 30), frame, std::pow(0.997, std::max(0, frame - 30))));
    CHECK(told(read(frames, {segment(0, 80, "picture")})) == "30-80 freeze");
}

TEST_CASE("a stop goes from its likeliest beginning to its likeliest end") {
    Said said;
    said.hold({30, 60}, 4);
    CHECK(said.stops() == std::vector<FrameSpan>{{30, 60}});
    said.first[31] = 3;
    said.last[57] = 1;
    CHECK(said.stops() == std::vector<FrameSpan>{{30, 60}});
    said.last[57] = 3;
    said.rest[58] = said.rest[59] = -1;
    CHECK(said.stops() == std::vector<FrameSpan>{{30, 58}});
}

TEST_CASE("a picture that is held to a cut ends there") {
    Said said;
    said.hold({30, 60}, 4);
    said.last[59] = -8;
    CHECK(said.stops().empty());
    freeze_frames::StopRules rules;
    rules.cuts = {20, 60, 100};
    CHECK(said.stops(rules) == std::vector<FrameSpan>{{30, 60}});
}

TEST_CASE("what rests where nothing stopped is no stop, nor is what stops and does not rest") {
    Said said;
    said.hold({30, 60}, -5);
    CHECK(said.stops().empty());
    said.hold({30, 60}, 4);
    std::fill(said.rest.begin(), said.rest.end(), -5.0F);
    CHECK(said.stops().empty());
}

TEST_CASE("one stop after another") {
    Said said;
    said.hold({10, 40}, 4);
    said.hold({50, 90}, 4);
    CHECK(said.stops() == std::vector<FrameSpan>{{10, 40}, {50, 90}});
    // Of two that begin within one another, the likelier.
    Said other;
    other.hold({10, 80}, 1);
    other.first[30] = 6;
    CHECK(other.stops() == std::vector<FrameSpan>{{30, 80}});
}

TEST_CASE("a freeze-frame that ends about where a shot does ends there") {
    Said said;
    said.hold({30, 60}, 4);
    CHECK(told(read(said, {segment(0, 62, "picture"), segment(62, 100, "picture")})) == "30-62 freeze");
    CHECK(told(read(said, {segment(0, 70, "picture"), segment(70, 100, "picture")})) == "30-60 freeze");
    CHECK(told(read(said, {segment(0, 50, "picture"), segment(50, 100, "black")})) ==
          "30-50 freeze, 50-100 still");
}

TEST_CASE("nothing stops where a shot begins, unless the transition to it is the less likely of the two") {
    Said said;
    said.hold({30, 60}, 0); // a stop of 79 %
    CHECK(told(read(said, {segment(0, 28, "picture"), segment(28, 100, "picture")})).empty());
    CHECK(told(read(said, {segment(0, 27, "picture"), segment(27, 100, "picture")})) == "30-60 freeze");
    const auto told_after = [&](float confidence) {
        Segment dissolve = segment(10, 30, "transition");
        dissolve.confidence = confidence;
        return told(read(said, {segment(0, 10, "picture"), dissolve, segment(30, 100, "picture")}));
    };
    CHECK(told_after(0.99F).empty());
    CHECK(told_after(0.7F) == "30-60 freeze");
}

TEST_CASE("what holds from cut to cut is still") {
    Frames frames;
    for (int frame = 0; frame < 40; ++frame)
        frames.push_back(ball(50, frame));
    CHECK(told(read(frames, {segment(0, 40, "picture")})) == "0-40 still");
    CHECK(told(read(frames, {segment(0, 40, "card")})) == "0-40 still");
    CHECK(told(read(frames, {segment(0, 40, "transition")})).empty());
    CHECK(told(read(rolling(0), {segment(0, 32, "picture"), segment(32, 60, "black")})) == "32-60 still");
}

TEST_CASE("a shot in which a freeze-frame lies is not still") {
    Said said;
    std::fill(said.rest.begin(), said.rest.end(), 5.0F);
    CHECK(told(read(said, {segment(0, 100, "picture")})) == "0-100 still");
    said.hold({10, 100}, 6);
    CHECK(told(read(said, {segment(0, 100, "picture")})) == "10-100 freeze");
}

TEST_CASE("parameters of freeze_frames") {
    const std::vector<Segment> shot{segment(0, 100, "picture")};
    Said said;
    said.hold({30, 54}, 0);
    CHECK(told(read(said, shot, {{"shortest", 0.9}})) == "30-54 freeze");
    CHECK(told(read(said, shot, {{"shortest", 1.2}})).empty());
    CHECK(told(read(said, shot, {{"sensitivity", 0.5}})) == "30-54 freeze");
    CHECK(told(read(said, shot, {{"sensitivity", 0}})).empty());
}
