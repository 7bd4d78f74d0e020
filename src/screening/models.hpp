#pragma once
/// The models that a person added, and who looks by them.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "screening/screening.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

using ModelsByAnalyser = std::map<std::string, Model, std::less<>>;

/// The models in a folder, for each analyser whose lookout can look by one. Faults: not_found, where there is
/// no such folder; usage, where there are two for one lookout; not_allowed.
Outcome<ModelsByAnalyser> models_in(const std::string& folder);

/// Those by which the lookouts of a screening look.
std::vector<ModelKey> models_of(const ScreeningOrder& order);

/// Whether they can. The lookout's fault.
Outcome<void> check_models(const ScreeningOrder& order);

} // namespace decoupage
