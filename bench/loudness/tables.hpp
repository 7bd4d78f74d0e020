#pragma once
/// What `bench/loudness` prints.

#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// Loudness, range and true peak of each film with sound, ours and `ffmpeg -af ebur128`'s; the last line says
/// how far apart they are at most.
Outcome<std::string> table_beside_ffmpeg(const std::vector<std::string>& films);

/// What a second of a film's sound costs: its decoding, and each sound meter.
Outcome<std::string> table_of_hearing(const std::string& film);

} // namespace decoupage::bench
