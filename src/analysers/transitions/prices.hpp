#pragma once
/// What speaks against a proposal that the networks believe in, because they saw too little of it to learn
/// it. Set by hand, on composed sequences of clips named *tune* and on drawn films
/// (docs/methods/transitions.md).

#include "analysers/transitions/events.hpp"

namespace decoupage::analysers {

/// From 0 to 1: whether the camera rolls about its axis from a second before a span to a second after it.
/// New picture comes in on all sides then, block after block, as in a wipe.
float rolling(const TransitionCurves& curves, FrameSpan span);

/// From 0 to 1: whether the picture after a span is the one before it in quite another light. The edge of a
/// light that crosses a picture looks like that of a wipe.
float relit(const TransitionCurves& curves, FrameSpan span);

/// Log-odds that a proposal loses.
float price_of(const TransitionCurves& curves, const Proposal& proposal);

} // namespace decoupage::analysers
