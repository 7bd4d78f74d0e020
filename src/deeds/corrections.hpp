#pragma once
/// From the words of a person to an entry in the log of corrections.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>

namespace decoupage {

/// The entry that words like "move 1234 to 1236" ask for, in a film as it stands corrected; without number,
/// author and date. Faults: usage, where the words make no sense; not_found, where no transition is there or
/// nothing can be undone.
Outcome<Correction> correction_asked_for(const Decoupage& decoupage, std::span<const std::string> words);

/// Who speaks: the name given, or the person's own on this machine. Fault: usage.
Outcome<std::string> author_named(const std::string& given);

} // namespace decoupage
