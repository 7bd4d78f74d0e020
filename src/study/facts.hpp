#pragma once
/// Facts that stand plainly in a document: proposals, for a person to keep or to take out.

#include "study/document.hpp"
#include "study/work.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

inline constexpr std::size_t most_facts = 500; ///< of a document

/// Dates, people with their roles, numbers with what they count, prizes, places and running times of a film,
/// from English prose and from lines like "Runtime: 99 minutes". By patterns, each of a few words; no guesses
/// beyond them. `titles` are the work's: they are no names of people. Each fact has its locator and a
/// quotation. In the order of the document; what is said again is left out. What it finds and misses:
/// docs/methods/sources.md.
std::vector<SourceFact> plain_facts(const Document& document, std::span<const std::string> titles);

} // namespace decoupage
