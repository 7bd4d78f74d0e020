#pragma once
/// The groups of evidence that the networks of `transitions` that see frames are shown, to leave one out.

#include "analysers/transitions/network_inputs.hpp"
#include "film/outcome.hpp"
#include "train/trainer.hpp"

#include <string>
#include <utility>
#include <vector>

namespace decoupage::train {

/// Every group with its name, in the order in which evidence is shown.
const std::vector<std::pair<std::string, analysers::InputGroup>>& evidence_groups();

/// The group of a name. Faults: usage.
Outcome<analysers::InputGroup> group_named(const std::string& name);

/// The network is shown nothing of the group: zero at every moment.
void leave_out(Example& example, analysers::InputGroup group);

} // namespace decoupage::train
