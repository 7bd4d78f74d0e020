#pragma once
/// A dossier as one file, to be carried elsewhere.

#include "film/outcome.hpp"

#include <string>

namespace decoupage {

/// Copies it as it is at one moment, while others may be writing it. `to` must not be there, and is removed
/// where the copy fails. Faults: not_found, damaged (no dossier), no_space, not_allowed.
Outcome<void> copy_dossier(const std::string& from, const std::string& to);

/// Brings home what waits in its journals, so that the file alone is all of it. Faults: not_allowed, where
/// another program has it open or it may not be written; those of reading.
Outcome<void> settle_dossier(const std::string& path);

/// Tells it where its film lies now. Faults: those of opening and writing it; usage, for a path that makes no
/// sense.
Outcome<void> tell_of_film(const std::string& dossier, const std::string& film_path);

} // namespace decoupage
