#include "lookouts/eight_windows.hpp"

#if DECOUPAGE_HAS_AVX2

#include <immintrin.h>

namespace decoupage::lookouts {

namespace {

using Eight = __m256i;

DECOUPAGE_AVX2 inline Eight at(const std::uint32_t* first, std::int32_t place) {
    return _mm256_loadu_si256(reinterpret_cast<const Eight*>(first + place));
}

DECOUPAGE_AVX2 inline Eight cell(const Eight* corners, std::size_t corner) {
    return _mm256_add_epi32(_mm256_sub_epi32(corners[corner], corners[corner + 1]),
                            _mm256_sub_epi32(corners[corner + 5], corners[corner + 4]));
}

/// What a stump adds to the sum of each window.
DECOUPAGE_AVX2 inline __m256 added_by(const Stump& stump, const std::uint32_t* first) {
    Eight corners[16];
    for (std::size_t i = 0; i < stump.corners.size(); ++i)
        corners[i] = at(first, stump.corners[i]);
    const Eight middle = cell(corners, 5);
    Eight code = _mm256_setzero_si256();
    for (const std::size_t corner : {0, 1, 2, 6, 10, 9, 8, 4}) {
        const Eight darker = _mm256_cmpgt_epi32(middle, cell(corners, corner));
        code = _mm256_or_si256(_mm256_slli_epi32(code, 1), _mm256_andnot_si256(darker, _mm256_set1_epi32(1)));
    }
    const Eight words = _mm256_loadu_si256(reinterpret_cast<const Eight*>(stump.codes.data()));
    const Eight word = _mm256_permutevar8x32_epi32(words, _mm256_srli_epi32(code, 5));
    const Eight bit = _mm256_srlv_epi32(word, _mm256_and_si256(code, _mm256_set1_epi32(31)));
    const Eight goes_left = _mm256_slli_epi32(bit, 31);
    return _mm256_blendv_ps(_mm256_set1_ps(stump.right), _mm256_set1_ps(stump.left),
                            _mm256_castsi256_ps(goes_left));
}

} // namespace

DECOUPAGE_AVX2 unsigned eight_that_pass(const std::uint32_t* first, std::span<const StumpStage> stages) {
    unsigned alive = 0xff;
    for (const StumpStage& stage : stages) {
        __m256 sum = _mm256_setzero_ps();
        for (const Stump& stump : stage.stumps)
            sum = _mm256_add_ps(sum, added_by(stump, first));
        const __m256 below = _mm256_cmp_ps(sum, _mm256_set1_ps(stage.threshold), _CMP_LT_OQ);
        alive &= ~static_cast<unsigned>(_mm256_movemask_ps(below));
        if (alive == 0) break;
    }
    return alive;
}

} // namespace decoupage::lookouts

#endif
