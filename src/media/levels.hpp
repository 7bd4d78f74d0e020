#pragma once
/// From sums of coded samples to levels (film/proxy.hpp says what a level is). The mapping is made on the
/// sums, so a mean is rounded once and keeps the precision of its box.

#include "media/proxy_maker.hpp"

#include <cstdint>
#include <span>

namespace decoupage {

/// How a plane's codes stand for levels: `zero` is the code of level 0, and `span` codes are 4,080 levels.
struct Coding {
    int zero = 0;
    int span = 255;
    int least = 0, most = 4080;
};

Coding luma_coding(int bits, PlanarFrame::Range range);
Coding chroma_coding(int bits, PlanarFrame::Range range);

/// Where the levels of sums over a given number of samples begin, and how fast they rise.
struct LevelScale {
    LevelScale(const Coding& coding, double samples)
        : zero(coding.zero * samples), factor(4080.0 / (coding.span * samples)) {}
    double zero, factor;
};

/// The level nearest to each mean, of two the higher: (sum - zero) * factor, held within the coding's limits.
/// In `double`s whose every operation is exact or rounded as IEEE 754 says, so the same everywhere; and right
/// as long as samples * span < 2^31 (a box of 1080p in 10 bits: 2^17). All spans are of one size.
void nearest_levels(std::span<const double> sums, std::span<const double> zeros,
                    std::span<const double> factors, const Coding& coding, std::span<std::int16_t> levels);

/// Luma levels in the familiar 8 bits: divided by 16 and rounded.
void to_bytes(std::span<const std::int16_t> levels, std::span<std::uint8_t> bytes);

} // namespace decoupage
