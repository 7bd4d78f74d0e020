#pragma once
/// Makes a film of a Composition, by the program `ffmpeg`.

#include "bench/pictures/composition.hpp"
#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

/// Writes `path` (its ending names the container). Faults: not_found (a source), not_allowed (ffmpeg would
/// not).
Outcome<void> compose(const Composition& print, const std::string& footage, const std::string& path);

} // namespace decoupage::bench
