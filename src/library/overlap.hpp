#pragma once
/// How much of one stretch others lie over.

#include "time/clock.hpp"

#include <cstddef>
#include <vector>

namespace decoupage {

/// Stretches of a film as one set of frames, and the empty ones among them (cuts) as places.
class Overlap {
public:
    /// In any order; they may overlap.
    explicit Overlap(std::vector<FrameSpan> stretches);

    /// The share of the span's frames in the set; 1 where one of the places lies in it. Of an empty span,
    /// whether the set holds its frame.
    double share(FrameSpan span) const {
        std::size_t from = 0;
        return share(span, from);
    }
    /// The same, for spans that come in order: `from` is 0 at first, and is moved along.
    double share(FrameSpan span, std::size_t& from) const;
    bool empty() const { return stretches_.empty() && places_.empty(); }

private:
    std::vector<FrameSpan> stretches_; ///< apart, in order
    std::vector<Frame> places_;        ///< in order
};

} // namespace decoupage
