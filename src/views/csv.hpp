#pragma once
/// A film's shots as a table for spreadsheets and statistics programs.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>

namespace decoupage {

/// RFC 4180, UTF-8, one row a shot, black stretches among them with an empty number. Frames count from 0,
/// spans are half-open, lengths are in seconds. A cell of text that a spreadsheet would take for a formula
/// begins with an apostrophe. Of a film of sound only, one row a segment of what is heard, with its track.
std::string csv_table(const Decoupage& decoupage, const Counting& counting = {});

} // namespace decoupage
