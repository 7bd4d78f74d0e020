#pragma once
#include "app/console.hpp"
#include "deeds/known_dossier.hpp"

namespace decoupage {

/// Tells people where a dossier is older than the program.
void remark_on_age(Console& console, const OpenedDossier& opened);

} // namespace decoupage
