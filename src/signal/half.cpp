#include "signal/half.hpp"

#include "signal/vectors.hpp"

#include <cassert>
#include <cstddef>

// Clang 14, with which we fuzz, cannot ask a processor for this.
#if DECOUPAGE_HAS_AVX2 && !defined(__clang__)
#define DECOUPAGE_HAS_F16C 1
#include <immintrin.h>
#else
#define DECOUPAGE_HAS_F16C 0
#endif

namespace decoupage {

namespace {

void from_half_plainly(std::span<const std::uint16_t> halves, std::span<float> values) {
    for (std::size_t i = 0; i < halves.size(); ++i)
        values[i] = from_half(halves[i]);
}

#if DECOUPAGE_HAS_F16C
/// By the processor's own conversion: exact, too.
__attribute__((target("avx2,f16c"))) void from_half_f16c(std::span<const std::uint16_t> halves,
                                                         std::span<float> values) {
    const std::size_t whole = halves.size() / 8 * 8;
    for (std::size_t i = 0; i < whole; i += 8) {
        const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(halves.data() + i));
        _mm256_storeu_ps(values.data() + i, _mm256_cvtph_ps(eight));
    }
    from_half_plainly(halves.subspan(whole), values.subspan(whole));
}
#endif

} // namespace

void to_half(std::span<const float> values, std::span<std::uint16_t> halves) {
    assert(values.size() == halves.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        halves[i] = to_half(values[i]);
}

void from_half(std::span<const std::uint16_t> halves, std::span<float> values) {
    assert(values.size() == halves.size());
#if DECOUPAGE_HAS_F16C
    if (has_avx2() && __builtin_cpu_supports("f16c")) return from_half_f16c(halves, values);
#endif
    from_half_plainly(halves, values);
}

void round_to_half(std::span<float> values) {
    for (float& value : values)
        value = from_half(to_half(value));
}

} // namespace decoupage
