#pragma once
/// What is true of a composed sequence, as a truth file has it.

#include "compose/plan.hpp"

#include <string>

namespace decoupage::compose {

/// `film` is the file name it speaks of.
std::string truth_json(const Plan& plan, const std::string& film);

} // namespace decoupage::compose
