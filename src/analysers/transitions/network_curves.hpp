#pragma once
/// What the network said of every frame, as the reading asks for it.

#include "analysers/transitions/network_outputs.hpp"
#include "film/analyser.hpp"

#include <array>
#include <vector>

namespace decoupage::analysers {

/// The curves of `network_cards`.
class NetworkCurves {
public:
    explicit NetworkCurves(const Evidence& evidence);
    /// As `network_curves` gives them.
    explicit NetworkCurves(std::vector<std::vector<float>> curves);

    Frame frames() const { return static_cast<Frame>(curves_[0].size()); }
    /// Log-odds at a frame, which may lie outside the film: then very low.
    float at(NetworkOutput output, Frame frame) const;
    /// The greatest within `reach` frames of it.
    float near(NetworkOutput output, Frame frame, Frame reach = 1) const;
    /// The mean over a span, each value kept within 8 of even odds; very low for an empty one.
    float mean(NetworkOutput output, FrameSpan span) const;

private:
    void add_up();

    std::array<std::vector<float>, network_outputs> curves_;
    std::array<std::vector<double>, network_outputs> sums_;
};

} // namespace decoupage::analysers
