#pragma once
/// Dossiers of films that never were, for tests and measurements of libraries.

#include "film/outcome.hpp"

#include <string>

namespace decoupage::support {

struct MadeLibrary {
    int films = 40;
    int shots = 100; ///< of each film
    int cues = 30;   ///< of each film
    unsigned seed = 1;
};

/// `film-0001.mkv.dossier` and so on. All tracks of a screening with sound, by chance but with each film's
/// own pace; one curve, that of loudness; no stills. The same for the same seed. The words of cues are drawn
/// from some hundreds, the first ones the most often; "rain" is one of them.
Outcome<void> write_made_library(const std::string& folder, const MadeLibrary& order);

} // namespace decoupage::support
