#pragma once
/// From the words on the command line to a command that has run.

#include "app/console.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Runs what the words ask for (the program's own name left out), and says what went wrong with them.
Exit run(std::vector<std::string> words);

} // namespace decoupage
