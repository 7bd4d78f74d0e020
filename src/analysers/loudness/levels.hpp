#pragma once
/// Measures of a run of sound that need no spectrum.

#include "film/sound.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers::levels {

/// One value for each tenth of a second of a run.
using Tenths = std::vector<float>;

/// LUFS, not gated.
Tenths loudness(const SoundRun& run);

/// The highest sample of any channel; 1 is full scale.
Tenths sample_peaks(const SoundRun& run);

/// The highest value in dB of full scale: between the samples (true peak) where a tenth comes within 3 dB of
/// the run's highest sample, of the samples elsewhere: there no true peak of the run can lie.
Tenths peak(const SoundRun& run, const Tenths& sample_peaks);

/// The share of the energy that is not the same left and right, 0 for mono, half for two sounds that have
/// nothing in common; NaN in silence and without a left and a right.
Tenths side_share(const SoundRun& run);

/// The share of samples that stand at full scale, or twice or more at the very highest the run has: cut off.
Tenths clipped(const SoundRun& run, const Tenths& sample_peaks);

/// How far the mains of 50 and of 60 Hz and their first two overtones stand out from their surroundings, in
/// dB: 0 where they do not. The same for every tenth of a second of sound.
struct Hum {
    Tenths of_50, of_60;
};
Hum hum(const SoundRun& run);

} // namespace decoupage::analysers::levels
