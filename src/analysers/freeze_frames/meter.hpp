#pragma once
/// What is measured of each frame to see where the picture stops.

#include "film/analyser.hpp"

namespace decoupage::freeze_frames {

/// Frames back at which pictures are compared: one for the moment, some for slow motion, many for breathing.
inline constexpr int near_by = 1, further = 4, far = 12;
inline constexpr int look_back = far;

/// The curves of the card, in the order in which StopMeter writes them.
std::vector<CurveCard> stop_curves();

class StopMeter final : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override;
};

} // namespace decoupage::freeze_frames
