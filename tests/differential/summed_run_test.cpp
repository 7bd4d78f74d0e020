/// A run that works out once what is asked for often, against working it out again each time.

#include "analysers/transitions/summed_run.hpp"
#include "support/chance.hpp"

using namespace decoupage;
using namespace decoupage::analysers;
using support::Chance;

namespace {

constexpr int width = 80, height = 45;

/// Lines of the frame that are lit, with bars of chance before and after.
std::vector<std::uint8_t> lines_with_bars(Chance& chance, int lines) {
    std::vector<std::uint8_t> most(static_cast<std::size_t>(lines), 16);
    const int first = chance.between(0, lines / 4), end = lines - chance.between(0, lines / 4);
    std::fill(most.begin() + first, most.begin() + end, std::uint8_t{200});
    return most;
}

ProxyPointer random_frame(Chance& chance) {
    Proxy proxy;
    proxy.luma = Plane<std::uint8_t>(width, height);
    chance.fill(proxy.luma.values, 255);
    proxy.grid = Plane<std::int16_t>(grid_width, grid_height);
    chance.fill(proxy.grid.values, 4080);
    const bool dark = chance.one_in(8), bars = !chance.one_in(60);
    proxy.row_most = bars ? lines_with_bars(chance, 2 * height) : std::vector<std::uint8_t>(2 * height, 200);
    proxy.column_most = bars ? lines_with_bars(chance, 2 * width) : std::vector<std::uint8_t>(2 * width, 200);
    if (dark) std::fill(proxy.row_most.begin(), proxy.row_most.end(), std::uint8_t{16});
    return std::make_shared<const Proxy>(std::move(proxy));
}

Area area_of(const FrameRun& run, int index) {
    Area all;
    for (int i = std::max(index - look_back, -run.looked_back()); i <= index; ++i)
        all = joined(all, lit_area(run.at(i)));
    return usable(all, run.at(index).luma);
}

Plane<std::int16_t> grid_at(const FrameRun& run, int index, Area area) {
    const bool whole = area == Area{0, 0, width, height};
    return whole ? run.at(index).grid : grid_of(run.at(index), area);
}

void check_sums(const BlockSums& sums, const Plane<std::int16_t>& grid) {
    BlockSums expected{};
    for (int y = 0; y < grid_height; ++y)
        for (int x = 0; x < grid_width; ++x) {
            const auto block = static_cast<std::size_t>(y / 9 * blocks_across + x / 8);
            expected.sum[block] += grid.at(x, y);
            expected.square[block] += grid.at(x, y) * grid.at(x, y);
        }
    CHECK(sums.sum == expected.sum);
    CHECK(sums.square == expected.square);
    for (std::size_t k = 0; k < block_count; ++k) {
        const double mean = static_cast<double>(expected.sum[k]) / block_pixels;
        CHECK(sums.mean[k] == mean);
        CHECK(sums.variance[k] == static_cast<double>(expected.square[k]) / block_pixels - mean * mean);
    }
}

void check_counts(const LevelCounts& counts, const Plane<std::int16_t>& grid) {
    LevelCounts expected{};
    for (const std::int16_t level : grid.values)
        ++expected[static_cast<std::size_t>(level / step_levels)];
    CHECK(counts == expected);
}

} // namespace

TEST_CASE("a run says of each frame what that frame and those before it say") {
    support::each_round(12, [](Chance& chance) {
        std::vector<ProxyPointer> frames;
        const int looked_back = chance.between(0, look_back), length = chance.between(1, 40);
        for (int i = 0; i < looked_back + length; ++i)
            frames.push_back(i > 0 && chance.one_in(2) ? frames.back() : random_frame(chance));
        const FrameRun run(frames, 1000, looked_back);
        SummedRun summed(run);
        for (int asked = 0; asked < 60; ++asked) {
            const int index = chance.between(0, length - 1);
            AreaRun& here = summed.seen_from(index);
            const int back = chance.between(0, std::min(look_back, index + looked_back));
            CHECK(here.has(index - back));
            CHECK_FALSE(here.has(-looked_back - 1));

            const Area area = area_of(run, index);
            const auto now = grid_at(run, index, area), before = grid_at(run, index - back, area);
            REQUIRE(here.at(index - back).grid().values == before.values);
            check_sums(here.at(index - back).sums(), before);
            check_counts(here.at(index - back).counts(), before);
            ProductsBefore products(here, index);
            CHECK(products.at(back) == block_products_plain(now, before));
        }
    });
}

TEST_CASE("products of blocks are the sums of every product, of all levels a grid may have") {
    support::each_round(50, [](Chance& chance) {
        Plane<std::int16_t> a(grid_width, grid_height), b(grid_width, grid_height);
        chance.fill(a.values, 4080);
        chance.fill(b.values, 4080);
        CHECK(block_products(a, b) == block_products_plain(a, b));
        check_sums(block_sums(a), a);
        check_counts(level_counts(a), a);
    });
}
