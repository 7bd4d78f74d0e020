#pragma once
/// A clip screened by the program that is measured, and what it found.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "film/sighting.hpp"

#include <string>

namespace decoupage::bench {

struct Screened {
    Decoupage decoupage; ///< without its curves
    AllLooks looks;
};

/// Screens into a dossier of its own, which is removed; by the models in a folder, and by none where it is
/// not named, whatever the person has. Faults: the program's, and those of reading it.
Outcome<Screened> screened(const std::string& film, const std::string& program,
                           const std::string& models = {});

} // namespace decoupage::bench
