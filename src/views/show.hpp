#pragma once
/// The shots as a table of text.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// One line a shot under a heading, 80 columns at most: number, time, frames, length, the transition it
/// begins with and how sure that is, kind. A sentence where there are no shots. Of `within`, only the shots
/// that have frames there; an empty span is its first frame.
std::string shots_table(const Decoupage& decoupage, std::optional<FrameSpan> within = {});

/// The shots most like shot `number`, in the same lines, with how alike they are; a sentence where there are
/// none. Fault: usage, where there is no such shot.
Outcome<std::string> rhymes_table(const Decoupage& decoupage, int number);

} // namespace decoupage
