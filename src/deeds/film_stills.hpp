#pragma once
/// Pictures of a screened film, fetched from the film itself where it is at hand.

#include "deeds/known_dossier.hpp"

#include <vector>

namespace decoupage {

/// Those of the frames that can be had, in order; none where the film is not there, or is another by now. The
/// film is looked for where it was last seen, and beside its dossier.
std::vector<Still> stills_at_hand(const OpenedDossier& opened, const std::vector<Frame>& frames, int width);

} // namespace decoupage
