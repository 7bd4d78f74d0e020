#pragma once
/// A person's corrections in words.

#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// "cut at 1234", "dissolve 1200–1224": a transition with its frames, after "the" or "a".
std::string transition_at(const Segment& transition);

/// "The cut at 1234 is a dissolve 1230–1240." What a correction did, in one sentence; of one that
/// undoes or redoes, `number` is the correction it speaks of.
std::string correction_sentence(const Correction& correction, std::int64_t number);

/// "set by Ada, 2026-11-21"; empty for a transition that was found.
std::string set_by_words(const Decoupage& decoupage, const Segment& transition);

/// "3 corrections by hand are in force (by Ada and Ben)."; empty where there are none.
std::string corrections_sentence(const Decoupage& decoupage);

/// The whole log as a table of text within 80 columns, an entry a row, what is undone marked.
std::string corrections_table(const Decoupage& decoupage);

} // namespace decoupage
