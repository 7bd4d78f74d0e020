#pragma once
/// A companion made of a work and what was measured of its film.

#include "deeds/known_dossier.hpp"
#include "sites/site.hpp"

#include <cstddef>

namespace decoupage {

struct Publication {
    Site site;
    std::size_t tested = 0; ///< sentences
};

/// The whole site, with the fonts of this machine. `film` is opened with `curves_of_tested_work`; null for a
/// work that is not tested. Faults: those of site_of.
Outcome<Publication> publication_of(const Work& work, const OpenedDossier* film, SiteOrder order);

} // namespace decoupage
