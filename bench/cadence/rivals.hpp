#pragma once
/// What FFmpeg's own filters say of a film's rhythm.

#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

/// `mpdecimate`: the share of frames that it keeps, from 0 to 1, of `frames`.
Outcome<double> kept_by_mpdecimate(const std::string& film, double frames);

/// `idet`: the share of frames that it calls interlaced, looking at several.
Outcome<double> interlaced_by_idet(const std::string& film);

} // namespace decoupage::bench
