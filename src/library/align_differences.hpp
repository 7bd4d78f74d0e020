#pragma once
/// Shots that two aligned prints have in common, and what is different about them. Inside library/ only.

#include "library/align.hpp"

namespace decoupage {

/// Curves that only the differences need.
std::vector<std::string> difference_curves();

/// Frames of the one as they lie in the other: from the first to the last of those that are there, and how
/// many of the one's frames lie in common stretches.
struct CommonSpan {
    FrameSpan there; ///< empty where none are
    Frame frames = 0;
};
CommonSpan span_in_other(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                         FrameSpan span);

/// Fills in `shots`: those of which more than half lies in common stretches.
void match_shots(Alignment& alignment, const Decoupage& one, const Decoupage& other);

PrintDifferences differences_of(const Alignment& alignment, const Decoupage& one, const Decoupage& other);

} // namespace decoupage
