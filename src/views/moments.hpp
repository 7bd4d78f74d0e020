#pragma once
/// Moments worth noticing, in words and for other programs.

#include "figures/moments.hpp"

#include <string>

namespace decoupage {

/// A numbered list within 80 columns: time, name, and why. Says so where nothing stands out.
std::string moments_list(const Decoupage& decoupage, const std::vector<NoticedMoment>& moments);

/// What `decoupage moments D --json` prints: those that are noticed, and all that were proposed.
std::string moments_document(const std::string& dossier, const Decoupage& decoupage,
                             const Counting& counting);

} // namespace decoupage
