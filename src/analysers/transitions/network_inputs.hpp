#pragma once
/// What the network is shown of each frame: the curves, brought to like extents and set symmetrically in
/// time.

#include "analysers/transitions/curves.hpp"
#include "signal/temporal_network.hpp"

#include <vector>

namespace decoupage::analysers {

/// Groups of evidence, for what each of them brings: docs/methods/transitions.md, "Ablation".
enum class InputGroup { likeness, change, motion, level, blend, front };

/// Of each column of `network_inputs`.
const std::vector<InputGroup>& network_input_groups();

/// A row for each frame from `first` to `end`.
Sequence network_inputs(const TransitionCurves& curves, Frame first, Frame end);

} // namespace decoupage::analysers
