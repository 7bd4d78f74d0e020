#pragma once
/// What is taken of the sound fifty times a second, each time from a window of 64 ms: the ground on which the
/// features of each tenth of a second stand.

#include <array>
#include <complex>
#include <cstddef>
#include <span>
#include <vector>

namespace decoupage::heard {

inline constexpr int rate = 16'000;         ///< samples a second
inline constexpr std::size_t hop = 320;     ///< samples from an instant to the next
inline constexpr std::size_t window = 1024; ///< samples that an instant is taken from
inline constexpr std::size_t around = 48;   ///< instants that are taken before and after those of a run
inline constexpr std::size_t bands = 18;    ///< equally wide in mel (Stevens, Volkmann and Newman 1937)
inline constexpr std::size_t first_bin = 6; ///< of the relief: 94 Hz
inline constexpr std::size_t lines = 312;   ///< bins of the relief, 15.6 Hz each: to 4,953 Hz
inline constexpr std::size_t steps_an_octave = 48, scale_steps = 175; ///< of the scale: from 200 to 2,500 Hz
inline constexpr std::size_t pitch_classes = 12;                      ///< from A on
inline constexpr float bin_width = rate / 1024.0F;                    ///< Hz
inline constexpr float silence = -46; ///< the level of silence, log2 of power: 140 dB under full scale

/// All levels are log2 of power: 1 is 3 dB.
struct Instant {
    float level = silence;           ///< of the whole from 60 Hz on
    std::array<float, bands> band{}; ///< level in each band
    float crossings = 0;             ///< changes of sign, as a share of the samples (Saunders 1996)
    float harmonicity = 0;           ///< how alike the sound is to itself a period later, 0 to 1
    float pitch = 0;                 ///< log2 of Hz of that period
    float flatness = 0; ///< log2 of geometric over arithmetic mean, 200 to 4,000 Hz (Johnston 1988)
    float centre = 0;   ///< log2 of Hz, centre of gravity
    float roll_off = 0; ///< log2 of Hz under which 85 % of the power is (Scheirer and Slaney 1997)
    std::array<float, pitch_classes> chroma{}; ///< weight of the partials in each (Fujishima 1999)
    std::complex<float> tuning; ///< where between semitones the partials lie: their weights, on a circle
    float partials = 0;         ///< the sum of those weights
};

/// Instants in a row. Instant `around` is centred 10 ms after the run begins.
struct Instants {
    std::vector<Instant> of;
    /// How far each bin's level stands above the mean of its neighbours', octaves of power, from -1 (holes
    /// tell less than peaks) to 5: by instant, then bin; and by instant, then step of a scale along which a
    /// glide moves all partials alike.
    std::vector<float> relief, scale;

    std::size_t count() const { return of.size(); }
    std::span<const float> relief_at(std::size_t instant) const {
        return {relief.data() + instant * lines, lines};
    }
    std::span<const float> scale_at(std::size_t instant) const {
        return {scale.data() + instant * scale_steps, scale_steps};
    }
};

/// Of a run with a second of sound before and after it.
Instants instants_of(std::span<const float> mono);

} // namespace decoupage::heard
