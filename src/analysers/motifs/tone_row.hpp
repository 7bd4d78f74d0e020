#pragma once
/// The twelve tones, whatever their octave.

#include <array>

namespace decoupage::analysers {

constexpr int tones = 12;
/// A number for each tone, C first: how likely the melody is on it, or how much it moves.
using ToneRow = std::array<float, tones>;

} // namespace decoupage::analysers
