#pragma once
/// Scores as Standard MIDI Files.

#include "sound/score/arrangement.hpp"

#include <cstdint>
#include <vector>

namespace decoupage::sound {

/// One track (format 0), 960 ticks a second. At most 15 parts besides drums: later ones are left out. Half a
/// second of silence comes after the last bar's end, so that tones can ring out.
std::vector<std::uint8_t> midi_file(const Score& score);

} // namespace decoupage::sound
