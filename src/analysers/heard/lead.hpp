#pragma once
/// How far voices stand above all that is heard with them, tenth of a second by tenth of a second: read off
/// what the network of `heard` has within, and off what it is shown. Fitted by tools/train/fit_lead; how, and
/// on what: docs/methods/balance.md.

#include "analysers/heard/network.hpp"

#include <vector>

namespace decoupage::heard {

/// No lead is said to be greater, or less than the same below: LU.
inline constexpr float farthest_lead = 25;

/// What a lead is read off, and the weights of a sum: of each value in a row, and of 1.
Sequence lead_inputs(const HeardCurves& curves);

/// LU, by the weights that are built in. It means something only where there is speech.
std::vector<float> speech_leads(const HeardCurves& curves);

} // namespace decoupage::heard
