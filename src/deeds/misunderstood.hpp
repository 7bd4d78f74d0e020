#pragma once
/// How the program says that it did not understand what was typed in one of its small languages.

#include "film/outcome.hpp"
#include "film/word_reader.hpp"

#include <string>

namespace decoupage {

/// What was typed, and a line under the words that were not understood.
std::string underlined(const Misunderstanding& what, const std::string& typed);
/// With what may have been meant, or else `help`: "See decoupage library --help."
Fault fault_of(const Misunderstanding& what, const std::string& typed, const std::string& help);

} // namespace decoupage
