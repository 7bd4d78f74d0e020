#pragma once
/// A text as a page of the site would show it, while it is written.

#include "film/outcome.hpp"
#include "sites/site.hpp"

#include <string>

namespace decoupage {

/// HTML of the text of that file, without what stands around it; empty for one that is not in the work.
/// Everything a stranger wrote is escaped. Links to other pages of the site lead where its files would be.
/// Stills, which need no bytes here, have the address `stills` and their frame. Faults: usage, where the
/// spoiler limit is not understood.
Outcome<std::string> preview_of(const Work& work, const std::string& file, const ScreenedWork* screened,
                                const SiteOrder& order, const std::string& stills);

/// The claims that a text speaks of, by id: those it links to.
std::vector<std::string> claims_said_in(const Work& work, const std::string& file);

} // namespace decoupage
