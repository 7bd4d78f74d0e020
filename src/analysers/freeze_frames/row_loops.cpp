#include "analysers/freeze_frames/row_loops.hpp"

#include <algorithm>
#include <cstdlib>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace decoupage::freeze_frames {

void mix_plainly(const std::array<const std::int16_t*, 4>& rows, const Weights& weights, std::int16_t* to) {
    for (std::size_t x = 0; x < grid_width; ++x) {
        const std::int32_t sum = rows[0][x] * weights[0] + rows[1][x] * weights[1] + rows[2][x] * weights[2] +
                                 rows[3][x] * weights[3];
        to[x] = static_cast<std::int16_t>((sum + 128) >> 8);
    }
}

void weigh_plainly(const std::int16_t* row, const RowWeights& weights, int from, int end, std::int16_t* to) {
    for (auto x = static_cast<std::size_t>(from); x < static_cast<std::size_t>(end); ++x) {
        const std::int32_t sum = row[x] * weights.first[2 * x] + row[x + 1] * weights.first[2 * x + 1] +
                                 row[x + 2] * weights.second[2 * x] + row[x + 3] * weights.second[2 * x + 1];
        to[x] = static_cast<std::int16_t>((sum + 128) >> 8);
    }
}

void add_unlike_plainly(const std::int16_t* less, const std::int16_t* level, const Light& light,
                        std::int16_t most, std::int16_t* columns) {
    for (std::size_t x = 0; x < grid_width; ++x) {
        const std::int32_t lit = (light.gain * (level[x] - light.mean) >> 12) + light.offset;
        columns[x] = static_cast<std::int16_t>(columns[x] + std::min<int>(most, std::abs(less[x] - lit)));
    }
}

#if defined(__SSE2__)

namespace {

__m128i eight(const std::int16_t* cells) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(cells));
}

void write(std::int16_t* to, __m128i cells) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), cells);
}

/// Weights of eight cells, in the order in which a multiplication of pairs wants them.
struct PairWeights {
    __m128i low, high;
};

/// Eight times a * its weight + b * its weight, four sums of 32 bits after another four.
struct PairSums {
    __m128i low, high;
    PairSums(__m128i a, __m128i b, PairWeights weights)
        : low(_mm_madd_epi16(_mm_unpacklo_epi16(a, b), weights.low)),
          high(_mm_madd_epi16(_mm_unpackhi_epi16(a, b), weights.high)) {}
};

/// The sum in 1/256, rounded.
__m128i rounded(const PairSums& one, const PairSums& other) {
    const __m128i half = _mm_set1_epi32(128);
    const __m128i low = _mm_add_epi32(_mm_add_epi32(one.low, other.low), half),
                  high = _mm_add_epi32(_mm_add_epi32(one.high, other.high), half);
    return _mm_packs_epi32(_mm_srai_epi32(low, 8), _mm_srai_epi32(high, 8));
}

/// The same two weights for all eight.
PairWeights alike(std::int16_t a, std::int16_t b) {
    const __m128i pairs = _mm_unpacklo_epi16(_mm_set1_epi16(a), _mm_set1_epi16(b));
    return {pairs, pairs};
}

} // namespace

void mix(const std::array<const std::int16_t*, 4>& rows, const Weights& weights, std::int16_t* to) {
    const PairWeights first = alike(weights[0], weights[1]), second = alike(weights[2], weights[3]);
    for (int x = 0; x < grid_width; x += 8)
        write(to + x, rounded(PairSums(eight(rows[0] + x), eight(rows[1] + x), first),
                              PairSums(eight(rows[2] + x), eight(rows[3] + x), second)));
}

void weigh(const std::int16_t* row, const RowWeights& weights, int from, int end, std::int16_t* to) {
    const auto of = [](const RowWeights::Pairs& pairs, int x) {
        const std::int16_t* here = pairs.data() + 2 * x;
        return PairWeights{eight(here), eight(here + 8)};
    };
    for (int x = from; x < end; x += 8)
        write(to + x, rounded(PairSums(eight(row + x), eight(row + x + 1), of(weights.first, x)),
                              PairSums(eight(row + x + 2), eight(row + x + 3), of(weights.second, x))));
}

void add_unlike(const std::int16_t* less, const std::int16_t* level, const Light& light, std::int16_t most,
                std::int16_t* columns) {
    // A gain does not fit in 16 bits; its halves do.
    const PairWeights gain = alike(static_cast<std::int16_t>(light.gain / 2),
                                   static_cast<std::int16_t>(light.gain - light.gain / 2));
    const __m128i mean = _mm_set1_epi16(static_cast<std::int16_t>(light.mean)),
                  offset = _mm_set1_epi32(light.offset), limit = _mm_set1_epi16(most),
                  zero = _mm_setzero_si128();
    const auto unlit = [&](__m128i cells, __m128i product) {
        return _mm_sub_epi32(cells, _mm_add_epi32(_mm_srai_epi32(product, 12), offset));
    };
    for (int x = 0; x < grid_width; x += 8) {
        const __m128i from_mean = _mm_sub_epi16(eight(level + x), mean), cells = eight(less + x);
        const PairSums lit(from_mean, from_mean, gain);
        const __m128i low = unlit(_mm_srai_epi32(_mm_unpacklo_epi16(cells, cells), 16), lit.low),
                      high = unlit(_mm_srai_epi32(_mm_unpackhi_epi16(cells, cells), 16), lit.high);
        // What does not fit in 16 bits is far above the limit, and stays so.
        const __m128i apart = _mm_packs_epi32(low, high);
        const __m128i size = _mm_max_epi16(apart, _mm_subs_epi16(zero, apart));
        write(columns + x, _mm_add_epi16(eight(columns + x), _mm_min_epi16(size, limit)));
    }
}

#else

void mix(const std::array<const std::int16_t*, 4>& rows, const Weights& weights, std::int16_t* to) {
    mix_plainly(rows, weights, to);
}

void weigh(const std::int16_t* row, const RowWeights& weights, int from, int end, std::int16_t* to) {
    weigh_plainly(row, weights, from, end, to);
}

void add_unlike(const std::int16_t* less, const std::int16_t* level, const Light& light, std::int16_t most,
                std::int16_t* columns) {
    add_unlike_plainly(less, level, light, most, columns);
}

#endif

} // namespace decoupage::freeze_frames
