#pragma once
/// A film seen by the meters of the roster, in one thread, and read; without a dossier.

#include "film/analyser.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// What was seen of a film.
struct Seen {
    Film film;
    FrameTimes times;
    Evidence::Curves curves;
};

/// Shows a film to the meters of the analysers named, or of all where none is named.
Outcome<Seen> see(const std::string& path, const std::vector<std::string>& analysers = {});

/// The tracks of one analyser of the roster. It must exist.
std::vector<Track> read(const Seen& seen, const std::string& analyser, const Evidence::Tracks& tracks);

} // namespace decoupage::bench
