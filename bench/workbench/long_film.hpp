#pragma once
/// The dossier of a film that never was: as long as films are, made of a short one's shots.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>

namespace decoupage::bench {

/// What it is to hold. Lengths of shots are spread as in films (log-normal); everything is the same each
/// time.
struct LongFilm {
    Frame frames = 172'800; ///< two hours at 24 a second
    int shots = 2000;
    int names = 40;
    int annotations = 10'000;
};

/// At `to`, a dossier of such a film: every shot has the curves, tracks and still of one of the shots of the
/// film of `from`, drawn out or shortened to its own length; transitions, scenes, sequences and motifs are
/// laid over it. Faults: those of Dossier; not_a_film, where `from` has no shots.
Outcome<void> write_long_film(const std::string& from, const std::string& to, const LongFilm& order);

} // namespace decoupage::bench
