#pragma once
/// Edit decision lists in the form of the CMX 3600: one track of pictures, cuts, dissolves, wipes, and M2
/// lines for freeze-frames.

#include "exchange/said.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage::exchange {

/// Source timecode is the film's own, from 00:00:00:00; the record runs from 01:00:00:00. Black is reel BL. A
/// dissolve is cut at its first frame, as the form has it. At 29.97 and 59.94 frames a second timecode drops
/// numbers. At rates the form has no timecode for, or of variable rate, timecode is by `edit_rate`; exact
/// frames, kinds and confidences stand in comments, and hold as long as the event's own numbers are theirs.
/// Names are locators.
std::string edl_document(const Decoupage& decoupage);

/// Events of pictures, in order of the record. Where all source timecode lies whole hours beyond the film,
/// those hours are taken off. Faults: damaged, where there is no event in it.
Outcome<Said> read_edl(std::string_view bytes, const Decoupage& film);

} // namespace decoupage::exchange
