#pragma once
/// How loud a sound is, and how loud it may be.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

/// The square root of the mean square of samples [first, end).
float loudness(const Sound& sound, std::size_t first, std::size_t end);

/// To 20 dB below full scale, in the mean.
void bring_to_usual_level(Sound& sound);

/// Keeps peaks below 0.78: it turns down two thousandths of a second before them and slowly up again after.
void hold_peaks(Sound& sound);

} // namespace decoupage::etude
