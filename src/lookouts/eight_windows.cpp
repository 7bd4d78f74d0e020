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

DECOUPAGE_AVX2 inline __m256 weighted(const Rectangle& part, const std::uint32_t* first) {
    const __m256i above = _mm256_sub_epi32(at(first, part.left_top), at(first, part.right_top));
    const __m256i below = _mm256_sub_epi32(at(first, part.right_bottom), at(first, part.left_bottom));
    return _mm256_mul_ps(_mm256_set1_ps(part.weight), _mm256_cvtepi32_ps(_mm256_add_epi32(above, below)));
}

/// All bits set where the question sends the window left. Rectangles that are not used weigh nothing.
DECOUPAGE_AVX2 inline __m256 goes_left(const Question& question, const std::uint32_t* first, __m256 spread) {
    const auto& [one, two, three] = question.rectangles;
    __m256 value = _mm256_add_ps(weighted(one, first), weighted(two, first));
    if (question.used > 2) value = _mm256_add_ps(value, weighted(three, first));
    return _mm256_cmp_ps(value, _mm256_mul_ps(_mm256_set1_ps(question.threshold), spread), _CMP_LT_OQ);
}

DECOUPAGE_AVX2 inline __m256 leaf(float value) {
    return _mm256_set1_ps(value);
}

/// What the tree says of each window: every question is asked, from the last to the first. Nearly all trees
/// have one question or two, and for those nothing goes through memory.
DECOUPAGE_AVX2 inline __m256 answers(std::span<const Question> tree, const std::uint32_t* first,
                                     __m256 spread) {
    const Question& root = tree[0];
    if (tree.size() <= 2) {
        __m256 left = leaf(root.left_leaf), right = leaf(root.right_leaf);
        if (tree.size() == 2) {
            const Question& next = tree[1];
            const __m256 said =
                _mm256_blendv_ps(leaf(next.right_leaf), leaf(next.left_leaf), goes_left(next, first, spread));
            if (root.left > 0) left = said;
            if (root.right > 0) right = said;
        }
        return _mm256_blendv_ps(right, left, goes_left(root, first, spread));
    }
    __m256 said[most_questions];
    for (std::size_t node = tree.size(); node-- > 0;) {
        const Question& question = tree[node];
        const __m256 left = question.left > 0 ? said[question.left] : leaf(question.left_leaf);
        const __m256 right = question.right > 0 ? said[question.right] : leaf(question.right_leaf);
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
