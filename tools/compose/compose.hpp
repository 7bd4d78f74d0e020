#pragma once
/// Composing sequences into a folder.

#include "compose/plan.hpp"
#include "film/outcome.hpp"

#include <atomic>
#include <string>

namespace decoupage::compose {

/// "NAME_0012"
std::string sequence_name(const std::string& prefix, int number);

/// Draws, codes and writes FOLDER/NAME.mkv, then its truth beside it; both, or neither. Faults: those of
/// writing; interrupted, when `stop` is set.
Outcome<void> compose_sequence(const PlanOrder& order, const Material& material, const std::string& folder,
                               const std::string& name, const std::atomic<bool>& stop);

} // namespace decoupage::compose
