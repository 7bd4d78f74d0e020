#pragma once
/// The little arithmetic of sound. One channel, 48,000 samples a second, full scale from -1 to 1; all of it
/// the same to the last bit on every machine, as in the pictures.

#include "etude/maths.hpp"
#include "time/clock.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace decoupage::etude {

using Sound = std::vector<float>;
inline constexpr int sound_rate = 48'000;
inline constexpr std::int64_t frame_samples = sound_rate / 24;

/// The sample nearest to a time in seconds.
inline std::int64_t sample_at(double seconds) {
    return static_cast<std::int64_t>(seconds * sound_rate + 0.5);
}
inline double seconds_of(Frame frame) {
    return static_cast<double>(frame) / 24;
}

/// What decibels multiply by.
inline float gain_of(float decibels) {
    return exponential(0.115129255f * decibels);
}
/// Pitches are counted in semitones as MIDI does: 69 is A at 440 Hz.
inline float frequency_of(float pitch) {
    return 440 * exponential((pitch - 69) * 0.0577622650f);
}

/// The sine of an angle in turns.
inline float sine_of_turns(double turns) {
    return sine(static_cast<float>(turns - static_cast<double>(static_cast<std::int64_t>(turns))) * (2 * pi));
}

/// White noise, from -1 to 1: the same for the same seed.
class White {
public:
    explicit White(std::uint32_t seed) : state_(seed * 2654435761U + 0x9e3779b9U) {
        if (state_ == 0) state_ = 1;
    }
    float next() {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 17;
        state_ ^= state_ << 5;
        return static_cast<float>(static_cast<std::int32_t>(state_)) * (1.0f / 2147483648.0f);
    }

private:
    std::uint32_t state_;
};

/// Adds one sound to another from a sample on; what would lie outside is left out.
inline void lay(Sound& over, const Sound& sound, std::int64_t at, float gain = 1) {
    const auto first = std::max<std::int64_t>(0, -at);
    const auto end = std::min<std::int64_t>(static_cast<std::int64_t>(sound.size()),
                                            static_cast<std::int64_t>(over.size()) - at);
    for (std::int64_t i = first; i < end; ++i)
        over[static_cast<std::size_t>(at + i)] += gain * sound[static_cast<std::size_t>(i)];
}

} // namespace decoupage::etude
