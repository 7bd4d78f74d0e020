#pragma once
#include "film/analyser.hpp"

namespace decoupage::camera_movement {

/// Draws the curves of `camera_curves`.
class CameraMeter : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override;
};

} // namespace decoupage::camera_movement
