#include "analysers/camera_movement/match_loops.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace decoupage::camera_movement {

namespace {

/// The upper half of a product of 16 bits each, as the processor gives it.
constexpr int high(int a, int b) {
    return a * b >> 16;
}

/// Between two levels, in sixteenths.
constexpr int between(int level, int next, int share) {
    return (level << 4) + high((next - level) << 5, share);
}

} // namespace

Unlike unlike_plainly(const BlockCells& block, const Moved& earlier) {
    Unlike sums;
    for (int y = 0, cell = 0; y < block.rows; ++y) {
        const std::int16_t* from = earlier.first + y * earlier.to_next_row;
        for (int x = 0; x < block.width; ++x, ++cell, ++from) {
            const int upper = between(from[0], from[1], earlier.right),
                      lower = between(from[earlier.width], from[earlier.width + 1], earlier.right);
            const int level = upper + high((lower - upper) << 1, earlier.down);
            const int less = (level - (block.level[cell] << 4)) >> 2;
            sums.sum += less, sums.square += less * less;
            sums.across += less * block.across[cell], sums.down += less * block.down[cell];
        }
    }
    return sums;
}

Slopes slopes_plainly(const BlockCells& block) {
    Slopes sums;
    for (int i = 0; i < block.width * block.rows; ++i) {
        const int across = block.across[i], down = block.down[i], level = block.level[i];
        sums.across += across, sums.down += down, sums.level += level;
        sums.across_across += across * across, sums.across_down += across * down;
        sums.down_down += down * down, sums.square += level * level;
    }
    return sums;
}

#if defined(__SSE2__)

namespace {

__m128i eight(const std::int16_t* cells) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(cells));
}

std::int32_t added(__m128i four) {
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(1, 0, 3, 2)));
    four = _mm_add_epi32(four, _mm_shuffle_epi32(four, _MM_SHUFFLE(2, 3, 0, 1)));
    return _mm_cvtsi128_si32(four);
}

__m128i between(const std::int16_t* from, __m128i share) {
    const __m128i level = eight(from), way = _mm_sub_epi16(eight(from + 1), level);
    return _mm_add_epi16(_mm_slli_epi16(level, 4), _mm_mulhi_epi16(_mm_slli_epi16(way, 5), share));
}

} // namespace

Unlike unlike(const BlockCells& block, const Moved& earlier) {
    const __m128i right = _mm_set1_epi16(earlier.right), down = _mm_set1_epi16(earlier.down),
                  one = _mm_set1_epi16(1);
    __m128i sum = _mm_setzero_si128(), square = sum, across = sum, downward = sum;
    const std::int16_t *level = block.level, *slope_across = block.across, *slope_down = block.down;
    for (int y = 0; y < block.rows; ++y) {
        const std::int16_t* from = earlier.first + y * earlier.to_next_row;
        for (int x = 0; x < block.width; x += 8, from += 8, level += 8, slope_across += 8, slope_down += 8) {
            const __m128i upper = between(from, right), lower = between(from + earlier.width, right);
            const __m128i way = _mm_slli_epi16(_mm_sub_epi16(lower, upper), 1);
            const __m128i there = _mm_add_epi16(upper, _mm_mulhi_epi16(way, down));
            const __m128i less = _mm_srai_epi16(_mm_sub_epi16(there, _mm_slli_epi16(eight(level), 4)), 2);
            sum = _mm_add_epi32(sum, _mm_madd_epi16(less, one));
            square = _mm_add_epi32(square, _mm_madd_epi16(less, less));
            across = _mm_add_epi32(across, _mm_madd_epi16(less, eight(slope_across)));
            downward = _mm_add_epi32(downward, _mm_madd_epi16(less, eight(slope_down)));
        }
    }
    return {added(sum), added(square), added(across), added(downward)};
}

Slopes slopes(const BlockCells& block) {
    const __m128i one = _mm_set1_epi16(1);
    __m128i sums[7] = {};
    const auto add = [&](int sum, __m128i a, __m128i b) {
        sums[sum] = _mm_add_epi32(sums[sum], _mm_madd_epi16(a, b));
    };
    for (int i = 0; i < block.width * block.rows; i += 8) {
        const __m128i across = eight(block.across + i), down = eight(block.down + i),
                      level = eight(block.level + i);
        add(0, across, one), add(1, down, one), add(2, across, across), add(3, across, down);
        add(4, down, down), add(5, level, one), add(6, level, level);
    }
    return {added(sums[0]), added(sums[1]), added(sums[2]), added(sums[3]),
            added(sums[4]), added(sums[5]), added(sums[6])};
}

#else

Slopes slopes(const BlockCells& block) {
    return slopes_plainly(block);
}

Unlike unlike(const BlockCells& block, const Moved& earlier) {
    return unlike_plainly(block, earlier);
}

#endif

} // namespace decoupage::camera_movement
