#pragma once
#include "app/console.hpp"

#include <string>

namespace decoupage {

enum class Consent { given, refused };

/// Asks a person at the terminal, who says yes with a whole word. Faults: usage, with `remedy`, where nobody
/// is there to be asked.
Outcome<Consent> ask(Console& console, const std::string& question, const std::string& remedy);

} // namespace decoupage
