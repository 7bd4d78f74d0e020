#pragma once
/// The names that a person gave, in words and for other programs.

#include "film/decoupage.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// "“The run” is shots 12 to 14." What an entry of the log did, in one sentence; of one that speaks of
/// another entry, or undoes or redoes one, `spoken` is that one's.
std::string naming_sentence(const Decoupage& decoupage, const Naming& entry, const Naming& spoken);

/// The names as a table of text within 80 columns, one a row: time, frames, length, words, what was named.
/// Empty where there are none.
std::string names_table(const Decoupage& decoupage);

/// The names of places that share frames with a span, in order, parted by semicolons; empty for none.
std::string names_within(const Decoupage& decoupage, FrameSpan span);

/// "shots 12–14" where a name was given to shots or scenes, by their numbers as they are now; "frames" for
/// frames.
std::string named_words(const Decoupage& decoupage, const Name& name);

/// What `decoupage name D --json` prints: the names in force and the log.
std::string names_document(const std::string& dossier, const Decoupage& decoupage);

} // namespace decoupage
