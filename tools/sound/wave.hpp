#pragma once
/// Sound of one channel while it is being made.

#include "film/outcome.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::sound {

/// Samples of one channel; full scale is 1, and sound may go beyond until it is written.
struct Wave {
    int rate = 16'000; ///< samples a second
    std::vector<float> samples;

    double seconds() const { return static_cast<double>(samples.size()) / rate; }
    /// The sample at a time, which may lie outside.
    std::ptrdiff_t place(double at) const { return static_cast<std::ptrdiff_t>(at * rate + 0.5); }
};

Wave quiet(int rate, double seconds);

/// Amplitude of so many decibels.
double amplitude(double decibels);
void amplify(Wave& wave, double decibels);
/// Adds `other` (of the same rate) from a time on, which may be negative; what lies outside is left out.
void add(Wave& wave, const Wave& other, double at, double gain = 1);

/// Mean level in decibels of full scale over those fiftieths of a second that come within 25 dB of the
/// loudest twentieth of them: pauses do not count. -120 where there is nothing.
double active_level(std::span<const float> samples, int rate);

/// Read at a place between samples (Catmull and Rom 1974); 0 outside.
float between_samples(std::span<const float> samples, double place);
/// At another rate, through a windowed sinc of 16 lobes on each side.
Wave resampled(const Wave& wave, int rate);

/// The mean of all channels of a WAV file of 16 bits. Fault: damaged.
Outcome<Wave> read_wav(std::string_view bytes);
/// A WAV file of 16 bits. All channels have one rate and length.
std::string wav_file(std::span<const Wave> channels);

} // namespace decoupage::sound
