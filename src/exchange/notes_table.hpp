#pragma once
/// Annotations as a table: a row each, for statistics, and for whoever notes in a spreadsheet.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// RFC 4180, with the columns annotation, tier, lies, parent, vocabulary, first, end, start_s, end_s, value,
/// term, words, left, top, width, height, about, host, author, made_at. A cell that a spreadsheet would run
/// as a formula begins with an apostrophe. Of vocabularies it has the terms that are used.
std::string notes_table(const Decoupage& decoupage);

/// Such a table, or any with a column of beginnings in frames (first), seconds or on the clock (start_s,
/// start, begin), and of what is said (value, words, label, text); ends (end, end_s, duration), tier, author,
/// coder and the other columns are taken where they are there. Faults: damaged.
Outcome<Said> read_notes_table(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
