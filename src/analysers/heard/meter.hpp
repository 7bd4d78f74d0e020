#pragma once
/// What is measured of the sound to tell what is heard.

#include "film/analyser.hpp"

namespace decoupage::heard {

inline constexpr int a_second = 10;        ///< values of all curves but one
inline constexpr int knocks_a_second = 50; ///< of that: the last of the card

/// The curves of the card, in the order in which HeardMeter writes them: the features, the bands, the knocks.
std::vector<CurveCard> heard_curves();

class HeardMeter final : public SoundMeter {
public:
    void measure(const SoundRun& run, std::span<const std::span<float>> curves) const override;
};

} // namespace decoupage::heard
