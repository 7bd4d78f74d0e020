#include "media/levels.hpp"

#include "signal/vectors.hpp"

namespace decoupage {
namespace {

DECOUPAGE_INLINE void nearest_any(const double* __restrict sums, const double* __restrict zeros,
                                  const double* __restrict factors, std::size_t count, int least, int most,
                                  std::int16_t* __restrict levels) {
    // Truncation rounds down only above zero. The last bit makes up for a factor that was itself rounded.
    constexpr int raise = 4096;
    constexpr double half = 0.5 + 0x1p-32;
    for (std::size_t i = 0; i < count; ++i) {
        const int level = static_cast<int>((sums[i] - zeros[i]) * factors[i] + (raise + half)) - raise;
        const int held = level < least ? least : level;
        levels[i] = static_cast<std::int16_t>(held > most ? most : held);
    }
}

void nearest_plainly(const double* sums, const double* zeros, const double* factors, std::size_t count,
                     int least, int most, std::int16_t* levels) {
    nearest_any(sums, zeros, factors, count, least, most, levels);
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 void nearest_avx2(const double* sums, const double* zeros, const double* factors,
                                 std::size_t count, int least, int most, std::int16_t* levels) {
    nearest_any(sums, zeros, factors, count, least, most, levels);
}
#endif

} // namespace

Coding luma_coding(int bits, PlanarFrame::Range range) {
    const int step = 1 << (bits - 8);
    if (range == PlanarFrame::Range::full) return {0, 256 * step - 1, 0, 4080};
    return {16 * step, 219 * step, 0, 4080};
}

Coding chroma_coding(int bits, PlanarFrame::Range range) {
    const int step = 1 << (bits - 8);
    return {128 * step, range == PlanarFrame::Range::full ? 256 * step - 1 : 224 * step, -2048, 2047};
}

void nearest_levels(std::span<const double> sums, std::span<const double> zeros,
                    std::span<const double> factors, const Coding& coding, std::span<std::int16_t> levels) {
#if DECOUPAGE_HAS_AVX2
    if (has_avx2())
        return nearest_avx2(sums.data(), zeros.data(), factors.data(), levels.size(), coding.least,
                            coding.most, levels.data());
#endif
    nearest_plainly(sums.data(), zeros.data(), factors.data(), levels.size(), coding.least, coding.most,
                    levels.data());
}

void to_bytes(std::span<const std::int16_t> levels, std::span<std::uint8_t> bytes) {
    for (std::size_t i = 0; i < levels.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>((levels[i] + 8) >> 4);
}

} // namespace decoupage
