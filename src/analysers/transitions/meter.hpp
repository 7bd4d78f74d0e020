#pragma once
#include "film/analyser.hpp"

namespace decoupage::analysers {

/// Draws the curves of `transition_curves`: see there for what each says.
class TransitionsMeter : public Meter {
public:
    void measure(const FrameRun& run, std::span<const std::span<float>> curves) const override;
};

} // namespace decoupage::analysers
