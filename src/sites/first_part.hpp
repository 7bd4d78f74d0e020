#pragma once
/// The part of a film that may be spoken of before it is seen.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <map>
#include <string>

namespace decoupage {

/// Where places of a work folder lie in a film.
using Places = std::map<std::string, FrameSpan, std::less<>>;

/// The first frame that a page before the screening may know nothing of: "1:20:00", "40 %", "end - 10 min",
/// or the beginning of a place; all frames for empty words. Faults: usage.
Outcome<Frame> spoiler_limit(const std::string& words, const Decoupage& decoupage, const Places& places);

/// The film as if it ended with the frame before `limit`: what begins later is not in it, what goes on is
/// cut. What was drawn from it cannot show what comes after. Logs of what people said are left out.
Decoupage first_part(const Decoupage& decoupage, Frame limit);

} // namespace decoupage
