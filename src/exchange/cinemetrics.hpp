#pragma once
/// A list of shot lengths, as people measure films for Cinemetrics.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// One row a shot, black among them, from the first frame of the film to its last: number, where it begins
/// and how long it is in seconds, what it is, and the frame it begins at. A dissolve is cut at its middle.
std::string cinemetrics_table(const Decoupage& decoupage);

/// Any table with a column of lengths, or of beginnings, in seconds: parted by commas, semicolons or tabs,
/// with a row of headings or, of one column, without. It says where shots change, as exactly as its decimals
/// are, and not how. Faults: damaged.
Outcome<Said> read_cinemetrics(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
