#pragma once
/// A file's sound, heard by all sound meters, and read by the analysers of sound.

#include "film/analyser.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

struct HeardFilm {
    FrameTimes times; ///< twenty-five a second
    Evidence::Curves curves;
    Evidence::Tracks tracks;
};

/// Read by these analysers, in this order. Fault: not_a_film, where there is no sound.
Outcome<HeardFilm> heard_film(const std::string& path, const std::vector<std::string>& analysers);

} // namespace decoupage::bench
