#pragma once
/// How much of one stretch others lie over.

#include "time/clock.hpp"

#include <vector>

namespace decoupage {

/// Stretches of a film as one set of frames, and the empty ones among them (cuts) as places.
class Overlap {
public:
    /// In any order; they may overlap.
    explicit Overlap(std::vector<FrameSpan> stretches);

    /// The share of the span's frames in the set; 1 where one of the places lies in it. Of an empty span,
    /// whether the set holds its frame.
    double share(FrameSpan span) const;
    bool empty() const { return stretches_.empty() && places_.empty(); }

private:
    std::vector<FrameSpan> stretches_; ///< apart, in order
    std::vector<Frame> places_;        ///< in order
};

} // namespace decoupage
