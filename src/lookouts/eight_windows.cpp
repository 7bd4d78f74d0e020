#include "lookouts/eight_windows.hpp"

#if DECOUPAGE_HAS_AVX2
#include <immintrin.h>
#endif

namespace decoupage::lookouts {

float answer(std::span<const Question> tree, const std::uint32_t* window, float spread) {
    for (std::size_t node = 0;;) {
        const Question& question = tree[node];
        float value = 0;
        for (int i = 0; i < question.used; ++i) {
            const Rectangle& part = question.rectangles[static_cast<std::size_t>(i)];
            const auto sum = static_cast<std::int32_t>(window[part.left_top] - window[part.right_top] -
                                                       window[part.left_bottom] + window[part.right_bottom]);
            value += part.weight * static_cast<float>(sum);
        }
        const bool goes_left = value < question.threshold * spread;
        const int way = goes_left ? question.left : question.right;
        if (way <= 0) return goes_left ? question.left_leaf : question.right_leaf;
        node = static_cast<std::size_t>(way);
    }
}

#if DECOUPAGE_HAS_AVX2

namespace {

DECOUPAGE_AVX2 inline __m256i at(const std::uint32_t* first, std::int32_t place) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(first + place));
}

/// All bits set where the question sends the window left.
DECOUPAGE_AVX2 inline __m256 goes_left(const Question& question, const std::uint32_t* first, __m256 spread) {
    __m256 value = _mm256_setzero_ps();
    for (int i = 0; i < question.used; ++i) {
        const Rectangle& part = question.rectangles[static_cast<std::size_t>(i)];
        const __m256i above = _mm256_sub_epi32(at(first, part.left_top), at(first, part.right_top));
        const __m256i below = _mm256_sub_epi32(at(first, part.right_bottom), at(first, part.left_bottom));
        const __m256 sum = _mm256_cvtepi32_ps(_mm256_add_epi32(above, below));
        value = _mm256_add_ps(value, _mm256_mul_ps(_mm256_set1_ps(part.weight), sum));
    }
    return _mm256_cmp_ps(value, _mm256_mul_ps(_mm256_set1_ps(question.threshold), spread), _CMP_LT_OQ);
}

/// What the tree says of each window: every question is asked, from the last to the first.
DECOUPAGE_AVX2 inline __m256 answers(std::span<const Question> tree, const std::uint32_t* first,
                                     __m256 spread) {
    __m256 said[most_questions];
    for (std::size_t node = tree.size(); node-- > 0;) {
        const Question& question = tree[node];
        const __m256 left = question.left > 0 ? said[question.left] : _mm256_set1_ps(question.left_leaf);
        const __m256 right = question.right > 0 ? said[question.right] : _mm256_set1_ps(question.right_leaf);
        said[node] = _mm256_blendv_ps(right, left, goes_left(question, first, spread));
    }
    return said[0];
}

} // namespace

DECOUPAGE_AVX2 unsigned eight_that_pass(const std::uint32_t* first, const std::array<float, 8>& spreads,
                                        unsigned asked, std::span<const AskedStage> stages) {
    const __m256 spread = _mm256_loadu_ps(spreads.data());
    for (const AskedStage& stage : stages) {
        __m256 sum = _mm256_setzero_ps();
        for (const auto& tree : stage.trees)
            sum = _mm256_add_ps(sum, answers(tree, first, spread));
        const __m256 below = _mm256_cmp_ps(sum, _mm256_set1_ps(stage.threshold), _CMP_LT_OQ);
        asked &= ~static_cast<unsigned>(_mm256_movemask_ps(below));
        if (asked == 0) break;
    }
    return asked;
}

#endif

} // namespace decoupage::lookouts
