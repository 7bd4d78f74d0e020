#pragma once
/// Sound made by a formula, and shown to sound meters without a file or a codec.

#include "film/analyser.hpp"

#include <span>
#include <vector>

namespace decoupage::support {

/// SoundSamples at 16,000 a second.
using SoundSamples = std::vector<float>;

SoundSamples tone(double hertz, double seconds, double amplitude = 0.25);
SoundSamples noise(double seconds, double amplitude = 0.25);
SoundSamples silence(double seconds);
void add(SoundSamples& sound, const SoundSamples& more); ///< after its end
void mix(SoundSamples& sound, const SoundSamples& more); ///< over its beginning

/// A chord, silence, noise, clicks and a tone that glides, over and over.
SoundSamples all_sorts(double seconds);

enum class RunOrder { forward, backward };

/// The curves of all sound meters among `analysers`, of one channel.
Evidence::Curves heard(std::span<const Analyser> analysers, const SoundSamples& sound,
                       RunOrder order = RunOrder::forward,
                       const std::map<std::string, Settings, std::less<>>& settings = {});

} // namespace decoupage::support
