#pragma once
/// Stills for shots that corrections made.

#include "dossier/dossier.hpp"

#include <string>

namespace decoupage {

/// Where the film is at hand, each shot that has no still gets one; `named` is the film or dossier that a
/// person named. What cannot be had is left out.
void add_stills_after(Dossier& dossier, const std::string& named);

} // namespace decoupage
