#include "analysers/cadence/meter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <numeric>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace decoupage::cadence {

namespace {

constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

constexpr int cells = 4; // of the grid, to a side of a block
constexpr std::size_t blocks_across = grid_width / cells, blocks_down = grid_height / cells;
constexpr std::size_t dirt = 2, spoken_for = 6; // blocks: passed over; averaged behind them

struct Changed {
    float most = 0;  ///< the places that change most; two may be dirt
    float whole = 0; ///< the whole picture
};

/// By how much two frames differ, in levels of 8 bits.
Changed changed(const Proxy& now, const Proxy& before) {
    std::array<std::int32_t, blocks_across * blocks_down> blocks{};
    for (int top = 0; top < grid_height; top += cells) {
        std::array<std::int32_t, grid_width> columns{}; // a loop without blocks is done many cells at once
        for (int y = top; y < top + cells; ++y) {
            const auto *a = now.grid.row(y).data(), *b = before.grid.row(y).data();
            for (std::size_t x = 0; x < grid_width; ++x)
                columns[x] += std::abs(a[x] - b[x]);
        }
        for (std::size_t x = 0; x < grid_width; ++x)
            blocks[static_cast<std::size_t>(top / cells) * blocks_across + x / cells] += columns[x];
    }
    const auto mean = [](std::int32_t sum, std::size_t of) {
        return static_cast<float>(sum) / static_cast<float>(cells * cells * 16 * of);
    };
    const auto all = std::accumulate(blocks.begin(), blocks.end(), 0);
    std::ranges::partial_sort(blocks, blocks.begin() + dirt + spoken_for, std::greater<>());
    const auto most = std::accumulate(blocks.begin() + dirt, blocks.begin() + dirt + spoken_for, 0);
    return {mean(most, spoken_for), mean(all, blocks.size())};
}

/// Sums over one block of the fine picture: how far the middle of three frames is from the first, squared;
/// the last from the first, squared; and the product of the two.
struct Sums {
    std::int64_t middle = 0, last = 0, both = 0;
    Sums& operator+=(const Sums& other) {
        middle += other.middle, last += other.last, both += other.both;
        return *this;
    }
};

constexpr int side = 8; // pixels, of a block of the fine picture

Sums sums_plainly(const std::array<const Proxy*, 3>& frames, int left, int top) {
    const auto &first = frames[0]->luma, &middle = frames[1]->luma, &last = frames[2]->luma;
    Sums sums;
    for (int y = top; y < std::min(top + side, first.height); ++y) {
        std::int32_t e2 = 0, d2 = 0, ed = 0;
        for (int x = left; x < std::min(left + side, first.width); ++x) {
            const int from = first.at(x, y), e = middle.at(x, y) - from, d = last.at(x, y) - from;
            e2 += e * e, d2 += d * d, ed += e * d;
        }
        sums += {e2, d2, ed};
    }
    return sums;
}

#if defined(__SSE2__)

__m128i eight(const Proxy& frame, int left, int y) {
    const auto* bytes = reinterpret_cast<const __m128i*>(frame.luma.row(y).data() + left);
    return _mm_unpacklo_epi8(_mm_loadl_epi64(bytes), _mm_setzero_si128());
}

std::int64_t added(__m128i parts) {
    std::array<std::int32_t, 4> lanes;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(lanes.data()), parts);
    return std::accumulate(lanes.begin(), lanes.end(), std::int64_t{0});
}

/// The same for a whole block. Its sums of squares of 8 bits fit 32.
Sums sums_of_whole(const std::array<const Proxy*, 3>& frames, int left, int top) {
    __m128i e2 = _mm_setzero_si128(), d2 = e2, ed = e2;
    for (int y = top; y < top + side; ++y) {
        const __m128i from = eight(*frames[0], left, y);
        const __m128i e = _mm_sub_epi16(eight(*frames[1], left, y), from),
                      d = _mm_sub_epi16(eight(*frames[2], left, y), from);
        e2 = _mm_add_epi32(e2, _mm_madd_epi16(e, e));
        d2 = _mm_add_epi32(d2, _mm_madd_epi16(d, d));
        ed = _mm_add_epi32(ed, _mm_madd_epi16(e, d));
    }
    return {added(e2), added(d2), added(ed)};
}

Sums sums_of(const std::array<const Proxy*, 3>& frames, int left, int top) {
    const auto& luma = frames[0]->luma;
    const bool whole = left + side <= luma.width && top + side <= luma.height;
    return whole ? sums_of_whole(frames, left, top) : sums_plainly(frames, left, top);
}

#else

constexpr auto sums_of = sums_plainly;

#endif

/// A frame as a mixture of its neighbours.
struct Mixture {
    float left =
        unknown; ///< what is left of it beside its distances from both; NaN if it is (nearly) one of them
    float part = unknown; ///< how far it lies on the way from the first to the last
};

/// Of the middle frame, in the blocks that move most.
Mixture mixture(const std::array<const Proxy*, 3>& frames) {
    constexpr std::size_t moving = 32;
    std::vector<Sums> blocks;
    for (int y = 0; y < frames[0]->luma.height; y += side)
        for (int x = 0; x < frames[0]->luma.width; x += side)
            blocks.push_back(sums_of(frames, x, y));
    const std::size_t most = std::min(moving, blocks.size());
    std::ranges::nth_element(blocks, blocks.begin() + static_cast<std::ptrdiff_t>(most), std::greater<>(),
                             &Sums::last);
    blocks.resize(most);
    const Sums all =
        std::accumulate(blocks.begin(), blocks.end(), Sums{}, [](Sums a, const Sums& b) { return a += b; });
    if (all.last == 0) return {};
    const auto last = static_cast<double>(all.last), both = static_cast<double>(all.both),
               from_first = static_cast<double>(all.middle), from_last = from_first - 2 * both + last;
    const double part = std::clamp(both / last, 0.0, 1.0);
    Mixture result{unknown, static_cast<float>(part)};
    constexpr double repeated = 0.02;
    if (std::min(from_first, from_last) <= repeated * std::max(from_first, from_last)) return result;
    const double left = from_first - 2 * part * both + part * part * last;
    result.left = static_cast<float>(std::max(0.0, left) / std::sqrt(from_first * from_last));
    return result;
}

} // namespace

std::vector<CurveCard> cadence_curves() {
    return {{"cadence_change", "level", 0, 32}, {"cadence_whole", "level", 0, 32},
            {"cadence_two", "level", 0, 32},    {"cadence_unmixed", "", 0, 1},
            {"cadence_part", "", 0, 1},         {"cadence_combed", "thousandths", 0, 1000}};
}

void CadenceMeter::measure(const FrameRun& run, std::span<const std::span<float>> curves) const {
    for (int index = 0; index < run.length(); ++index) {
        const auto at = static_cast<std::size_t>(index);
        const int seen = index + run.looked_back();
        const Proxy& here = run.at(index);
        const Changed one = seen < 1 ? Changed{unknown, unknown} : changed(here, run.at(index - 1));
        const Mixture middle =
            seen < 2 ? Mixture{} : mixture({&run.at(index - 2), &run.at(index - 1), &here});
        curves[0][at] = one.most;
        curves[1][at] = one.whole;
        curves[2][at] = seen < 2 ? unknown : changed(here, run.at(index - 2)).most;
        curves[3][at] = middle.left;
        curves[4][at] = middle.part;
        curves[5][at] = here.combed;
    }
}

} // namespace decoupage::cadence
