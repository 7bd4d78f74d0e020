#pragma once
/// From the words of a person to a correction of the scenes.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>

namespace decoupage {

/// The entry that "add scene 1234", "remove scene 1234" or "move scene 1234 to 1300" asks for; `words` are
/// all of them. Faults: usage, where the words make no sense; not_found, where no scenes are known.
Outcome<Correction> scene_correction_asked_for(const Decoupage& decoupage,
                                               std::span<const std::string> words);

} // namespace decoupage
