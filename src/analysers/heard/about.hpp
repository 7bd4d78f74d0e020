#pragma once
/// Parts of the features that look two seconds about.

#include "analysers/heard/instants.hpp"

#include <array>
#include <span>

namespace decoupage::heard {

inline constexpr std::size_t about = 2 * around + 1; ///< instants: 1.94 s

/// The levels of the bands about, each no lower than 36 dB under the greatest level.
struct Envelopes {
    std::array<std::array<float, about>, bands> of{};
    float greatest = 0;
    explicit Envelopes(std::span<const Instant> instants);
};

struct Swings {
    float depth_2 = 0, depth_4 = 0, depth_4_most = 0, depth_8 = 0, together = 0, alternation = 0;
};
Swings swings_of(const Envelopes& envelopes);

struct Voicing {
    float voiced = 0, spread = 0, glide = 0, held = 0;
};
Voicing voicing_of(std::span<const Instant> instants);

struct Tonality {
    float tuning = 0, chroma_steady = 0, chroma_peaks = 0;
};
Tonality tonality_of(std::span<const Instant> instants);

/// The greatest of the autocorrelation of the rises, 0.24 to 0.96 s later.
float pulse_of(std::span<const float> rises);

struct Spread {
    float mean = 0, deviation = 0, skew = 0;
};
Spread spread_of(std::span<const float> values);

} // namespace decoupage::heard
