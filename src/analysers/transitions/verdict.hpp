#pragma once
/// What the network says beside what the weights of single pieces of evidence say: both are heard.

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/network_outputs.hpp"
#include "film/analyser.hpp"

#include <array>
#include <vector>

namespace decoupage::analysers {

/// The curves of `network_cards`.
class NetworkCurves {
public:
    explicit NetworkCurves(const Evidence& evidence);

    Frame frames() const { return static_cast<Frame>(curves_[0].size()); }
    /// Log-odds at a frame, which may lie outside the film: then very low.
    float at(NetworkOutput output, Frame frame) const;
    /// The greatest within a frame of it.
    float near(NetworkOutput output, Frame frame) const;
    /// The mean over a span.
    float mean(NetworkOutput output, FrameSpan span) const;

private:
    std::array<std::vector<float>, network_outputs> curves_;
    std::array<std::vector<double>, network_outputs> sums_;
};

/// What a sensitivity adds to all log-odds.
inline float shift_for(double sensitivity) {
    return static_cast<float>(8 * (sensitivity - 0.5));
}

/// A proposal as a segment of the track: its kind, by what stands at its ends, and its span. Without
/// confidence.
Segment named(const TransitionCurves& curves, const Proposal& found);

/// The proposals of both, with log-odds that weigh them together.
std::vector<Proposal> weighed_proposals(const TransitionCurves& curves, const NetworkCurves& network);

} // namespace decoupage::analysers
