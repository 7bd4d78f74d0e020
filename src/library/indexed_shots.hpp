#pragma once
/// The shots of a film in columns.

#include "library/indexed_film.hpp"

namespace decoupage {

/// As `indexed_film` says.
IndexedTrack indexed_shots(const Decoupage& film);

} // namespace decoupage
