#pragma once
/// Notes on a film that never was.

#include "dossier/dossier.hpp"

namespace decoupage::bench {

/// Five tiers, and so many annotations on them by turns, from the film's beginning to its end; some lie over
/// others of their tier. Faults: those of Dossier.
Outcome<void> write_notes(Dossier& dossier, int annotations, Frame frames);

} // namespace decoupage::bench
