#include "analysers/freeze_frames/fit.hpp"
#include "analysers/freeze_frames/row_loops.hpp"
#include "analysers/freeze_frames/stops.hpp"
#include "analysers/roster.hpp"
#include "support/drawn.hpp"

#include <algorithm>
#include <array>
#include <cmath>
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

/// A ball on its way over the hills, under grain; `scale` below 1 is nearer.
ProxyPointer ball(double way, int grain, double scale = 1) {
    return drawn(width, height, [&](int column, int row) -> Colour {
        const double x = width / 2.0 + scale * (column - width / 2.0),
                     y = height / 2.0 + scale * (row - height / 2.0);
        const double dx = x - 60 - way, dy = y - 90 - 20 * std::sin(way * 0.1);
        const auto noise = static_cast<double>((column * 7919 + row * 104729 + grain * 15485863) % 13) - 6;
        return {(dx * dx + dy * dy < 900 ? 230 : hills(x, y)) + noise};
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
           const std::map<std::string, double, std::less<>>& settings = {},
           std::vector<Segment> transitions = {}) {
    const Film film = plain_film(width, height, std::ssize(frames));
    return found(analyser(), film, measured(analyser(), frames),
                 {{"shots", {"shots", std::move(shots)}},
                  {"transitions", {"transitions", std::move(transitions)}}},
                 settings)
        .front();
}

/// How much moves from each frame to the next: `before` up to frame 30, where it goes down to `after` within
/// so many frames.
std::vector<float> speeds(float before, float after, int within) {
    std::vector<float> all;
    for (int frame = 0; frame < 80; ++frame) {
        const float come = static_cast<float>(frame - 30 + within - 1) / static_cast<float>(within);
        all.push_back(before + (after - before) * std::clamp(come, 0.0f, 1.0f));
    }
    for (std::size_t frame = 31; frame < all.size(); ++frame)
        all[frame] = after;
    return all;
}

/// The stops in a film in one place of which something moves so, in a little grain.
std::vector<FrameSpan> stops_of(const std::vector<float>& speeds, const freeze_frames::StopRules& rules) {
    constexpr float grain = 0.3f, most = 12;
    const auto over = [&](std::size_t frames) {
        std::vector<float> curve;
        for (std::size_t frame = 0; frame < speeds.size(); ++frame) {
            float sum = grain;
            for (std::size_t back = 0; back < std::min(frames, frame + 1); ++back)
                sum += speeds[frame - back];
            curve.push_back(std::min(most, sum));
        }
        return curve;
    };
    const std::vector<float> one = over(1), four = over(4), twelve = over(12), even(speeds.size(), grain),
                             none(speeds.size(), 0), same(speeds.size(), 1);
    const freeze_frames::StopCurves curves{one, four, twelve, even, even, even, four, same, none, none};
    std::vector<FrameSpan> spans;
    for (const freeze_frames::Stop& stop : freeze_frames::stops(curves, {0, std::ssize(speeds)}, rules))
        spans.push_back(stop.span);
    return spans;
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
    CHECK(fit.difference(earlier, found).most < 1);
    CHECK(fit.difference(earlier, {}).most > 2);
}

TEST_CASE("plain pictures move nowhere, and two of them differ by light alone") {
    using namespace freeze_frames;
    const SmoothPicture dark = smooth(*drawn(width, height, [](int, int) { return support::Colour{20}; }));
    const SmoothPicture light = smooth(*drawn(width, height, [](int, int) { return support::Colour{90}; }));
    const Fit fit(light);
    const View found = fit.view(dark, {}, 4);
    CHECK(std::abs(found.right) + std::abs(found.down) + std::abs(found.scale - 1) < 1e-6);
    CHECK(fit.difference(dark, found).most < 0.1);
}

TEST_CASE("one view after another") {
    using namespace freeze_frames;
    const View both = through({0.9, 1, 2}, {0.8, -3, 4});
    CHECK(both.scale == doctest::Approx(0.72));
    CHECK(both.right == doctest::Approx(-2.2));
    CHECK(both.down == doctest::Approx(5.6));
}

TEST_CASE("motion that stops through grain, and goes on") {
    CHECK(told(read(rolling(24), {segment(0, 84, "picture")})) == "30-55 freeze");
    CHECK(told(read(rolling(0), {segment(0, 60, "picture")})).empty());
}

TEST_CASE("a freeze-frame lies in one shot") {
    CHECK(told(read(rolling(40), {segment(0, 60, "picture"), segment(60, 100, "picture")})) ==
          "30-60 freeze");
    CHECK(told(read(rolling(40), {segment(0, 32, "picture"), segment(32, 100, "black")})) == "32-100 still");
}

TEST_CASE("a held picture is held while the printer goes nearer") {
    Frames frames;
    for (int frame = 0; frame < 80; ++frame)
        frames.push_back(ball(3.0 * std::min(frame, 30), frame, std::pow(0.997, std::max(0, frame - 30))));
    CHECK(told(read(frames, {segment(0, 80, "picture")})) == "30-80 freeze");
}

TEST_CASE("what comes to rest of itself is not held") {
    CHECK(stops_of(speeds(2.5F, 0, 1), {}) == std::vector<FrameSpan>{{30, 80}});
    CHECK(stops_of(speeds(2.5F, 0, 10), {}).empty());
}

TEST_CASE("how much a held picture may change is a parameter") {
    CHECK(stops_of(speeds(2.5F, 0.15F, 1), {}).empty());
    CHECK(stops_of(speeds(2.5F, 0.15F, 1), {.grain_factor = 4}) == std::vector<FrameSpan>{{30, 80}});
}

TEST_CASE("a picture held as it fades is held to the fade's end") {
    CHECK(told(read(rolling(40), {segment(0, 60, "picture"), segment(60, 70, "transition")}, {},
                    {segment(60, 70, "fade_out")})) == "30-70 freeze");
    CHECK(told(read(rolling(40), {segment(0, 60, "picture"), segment(60, 70, "transition")}, {},
                    {segment(60, 70, "dissolve")})) == "30-60 freeze");
}

TEST_CASE("what holds from cut to cut is still") {
    Frames frames;
    for (int frame = 0; frame < 40; ++frame)
        frames.push_back(ball(50, frame));
    CHECK(told(read(frames, {segment(0, 40, "picture")})) == "0-40 still");
    CHECK(told(read(frames, {segment(0, 40, "card")})) == "0-40 still");
    CHECK(told(read(frames, {segment(0, 40, "transition")})).empty());
}

TEST_CASE("parameters of freeze_frames") {
    const std::vector<Segment> shot{segment(0, 84, "picture")};
    CHECK(told(read(rolling(24), shot, {{"shortest", 0.9}})) == "30-55 freeze");
    CHECK(told(read(rolling(24), shot, {{"shortest", 1.2}})).empty());
    CHECK(told(read(rolling(24), shot, {{"motion", 40}})).empty());
}
