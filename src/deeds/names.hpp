#pragma once
/// From the words of a person to an entry in the log of names.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>

namespace decoupage {

/// What a person wants done to the names: one of these, or nothing.
struct NamesRequest {
    std::vector<std::string> words; ///< a place and a name, or the new words of `renamed`
    std::string removed, renamed;   ///< names that stand
    bool undo = false, redo = false;

    bool is_deed() const { return !words.empty() || !removed.empty() || !renamed.empty() || undo || redo; }
};

/// The entry that is asked for, without number, author and date. Faults: usage, where the words make no sense
/// or the name is taken; not_found, where there is no such name or place, or nothing to undo.
Outcome<Naming> naming_asked_for(const Decoupage& decoupage, const NamesRequest& request);

} // namespace decoupage
