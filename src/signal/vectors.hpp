#pragma once
/// For loops that are compiled twice: as they stand, and for AVX2. Both give the same bits.

#if defined(__x86_64__)
#define DECOUPAGE_HAS_AVX2 1
#define DECOUPAGE_AVX2 __attribute__((target("avx2")))
#else
#define DECOUPAGE_HAS_AVX2 0
#endif

/// A loop inlined into a plain function and into one for AVX2 is compiled for each.
#define DECOUPAGE_INLINE inline __attribute__((always_inline))

namespace decoupage {

#if DECOUPAGE_HAS_AVX2
inline bool has_avx2() {
    return __builtin_cpu_supports("avx2");
}
#endif

} // namespace decoupage
