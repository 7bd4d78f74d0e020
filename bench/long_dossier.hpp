#pragma once
/// The dossier of a film as long as one likes, made of a shorter film's.

#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

/// At `to`, what a screening of the film of `from` would give that is shown `times` in a row: its curves,
/// stills and times of frames over and over, but for the frames that look back over a seam. It is read once.
Outcome<void> write_long_dossier(const std::string& from, const std::string& to, int times);

} // namespace decoupage::bench
