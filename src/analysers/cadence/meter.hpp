#pragma once
/// What is measured of each frame to see how its pictures follow one another.

#include "film/analyser.hpp"

namespace decoupage::cadence {

inline constexpr int look_back = 2;

/// The curves of the card, in the order in which CadenceMeter writes them.
std::vector<CurveCard> cadence_curves();

class CadenceMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override;
};

} // namespace decoupage::cadence
