#pragma once
/// Final Cut Pro's XML (Apple; its DTD of version 1.10): one project whose storyline is the film, parted
/// where it is cut.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Times are whole frames of the sequence, as fractions of seconds. Black is a gap, names are markers, scenes
/// chapter markers. At rates that editors do not know, or of variable rate, frames are counted by
/// `edit_rate`; exact ones stand in metadata and notes, and hold as long as the times are theirs.
std::string fcpxml_document(const Decoupage& decoupage);

/// The first project's storyline, of any version. Faults: damaged.
Outcome<Said> read_fcpxml(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
