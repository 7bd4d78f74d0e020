#pragma once
/// Scores as Standard MIDI Files.

#include "sound/score/arrangement.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::sound {

/// Seconds of silence between scores and after the last, in which tones ring out.
inline constexpr double apart = 1.5, at_last = 0.5;

/// Where each of several scores begins, when they are played one after the other: seconds; at last, where all
/// ends.
std::vector<double> beginnings(std::span<const Score> scores);

/// One track (format 0), 960 ticks a second; the scores one after the other. At most 15 parts of a score
/// besides its drums are played: later ones are left out.
std::vector<std::uint8_t> midi_file(std::span<const Score> scores);

} // namespace decoupage::sound
