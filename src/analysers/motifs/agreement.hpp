#pragma once
/// Occurrences of a motif that bear each other out.

#include "analysers/motifs/groups.hpp"

namespace decoupage::analysers {

/// An occurrence that is in the key and at the tempo of one it was not laid beside is surer by that: of what
/// is like it by chance one in twelve is in that key, and fewer yet at that tempo. Raises its evidence.
void weigh_agreement(Motif& motif);

} // namespace decoupage::analysers
