#pragma once
/// Films with the evidence for scenes and the truth of them: drawn, the étude, and real clips.

#include "bench/scenes/drawn.hpp"
#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

struct ObservedFilm {
    std::string name;
    DrawnEvidence seen;
    std::vector<Frame> unsure;
};

/// The evidence in a film's dossier in that folder; it is screened into it where it has none.
Outcome<DrawnEvidence> evidence_of(const std::string& film, const std::string& dossiers,
                                   const std::string& program);

/// The étude with the scenes of its own truth.
Outcome<ObservedFilm> observed_etude(const std::string& film, const std::string& dossiers,
                                     const std::string& program);

} // namespace decoupage::bench
