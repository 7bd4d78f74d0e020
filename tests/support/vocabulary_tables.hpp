#pragma once
/// The vocabulary of claims, as their page shows it.

#include <string>

namespace decoupage::support {

/// Markdown: a table of each kind of words, from src/claims/vocabulary.cpp.
std::string vocabulary_tables();

} // namespace decoupage::support
