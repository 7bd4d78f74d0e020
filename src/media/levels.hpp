#pragma once
/// From sums of coded samples to levels (film/proxy.hpp says what a level is). The mapping is made on the
/// sums, so a mean is rounded once and keeps the precision of its box.

#include "media/proxy_maker.hpp"

#include <algorithm>
#include <cstdint>

namespace decoupage {

/// How a plane's codes stand for levels: `zero` is the code of level 0, `span` codes are 4,080 levels.
struct Coding {
    std::int64_t zero = 0;
    std::int64_t span = 255;
    int least = 0, most = 4080;
};

inline Coding luma_coding(int bits, PlanarFrame::Range range) {
    const std::int64_t step = std::int64_t{1} << (bits - 8);
    return range == PlanarFrame::Range::full ? Coding{0, (step << 8) - 1, 0, 4080}
                                             : Coding{16 * step, 219 * step, 0, 4080};
}

inline Coding chroma_coding(int bits, PlanarFrame::Range range) {
    const std::int64_t step = std::int64_t{1} << (bits - 8);
    return {128 * step, range == PlanarFrame::Range::full ? (step << 8) - 1 : 224 * step, -2048, 2047};
}

/// The level of a mean, from the sum over a given number of samples: nearest, halves away from zero.
/// Multiplies by a reciprocal in 48 bits of fraction, rounded up: exact as long as samples * span < 2^23
/// (1080p in 10 bits needs 2^20), and never further off than a 2^-20th of a level before rounding.
class LevelScale {
public:
    LevelScale() = default;
    LevelScale(const Coding& coding, std::int64_t samples)
        : zero_(coding.zero * samples), whole_(coding.span * samples), least_(coding.least),
          most_(coding.most) {
        multiplier_ = ((std::int64_t{4080} << fraction) + whole_ - 1) / whole_;
    }
    int level(std::uint64_t sum) const {
        // A decoder may leave more bits set than its format has; twice the span is past every limit already.
        const std::int64_t above =
            std::clamp(static_cast<std::int64_t>(sum) - zero_, -2 * whole_, 2 * whole_);
        const std::int64_t size = ((above < 0 ? -above : above) * multiplier_ + half) >> fraction;
        return static_cast<int>(std::clamp<std::int64_t>(above < 0 ? -size : size, least_, most_));
    }

private:
    static constexpr int fraction = 48;
    static constexpr std::int64_t half = std::int64_t{1} << (fraction - 1);
    std::int64_t zero_ = 0, whole_ = 1, multiplier_ = 0;
    int least_ = 0, most_ = 0;
};

/// A luma level in the familiar 8 bits.
inline std::uint8_t to_byte(int level) {
    return static_cast<std::uint8_t>((level + 8) >> 4);
}

} // namespace decoupage
