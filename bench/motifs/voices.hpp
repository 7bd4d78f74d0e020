#pragma once
/// People talking, by the program espeak-ng.

#include "bench/clips.hpp"
#include "compose/chance.hpp"
#include "sound/wave.hpp"

namespace decoupage::bench {

/// One voice of chance that says sentences without sense, for at least so many seconds; at 16 kHz. Faults:
/// not_found, internal.
Outcome<sound::Wave> talk(compose::Chance chance, Split split, double seconds, const std::string& folder);

} // namespace decoupage::bench
