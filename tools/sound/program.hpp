#pragma once
/// Programs run to their end, without a shell.

#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::sound {

/// Runs it (looked for on PATH) and waits; what it prints goes nowhere. Faults: not_found, with `package` as
/// remedy; internal, where it does not end well.
Outcome<void> run_program(std::vector<std::string> words, const std::string& package);

} // namespace decoupage::sound
