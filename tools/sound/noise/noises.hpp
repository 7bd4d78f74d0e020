#pragma once
/// Sounds that are neither speech nor music, made by our own code.

#include "sound/filters.hpp"
#include "sound/speech/voices.hpp"

#include <span>
#include <string_view>

namespace decoupage::sound {

/// A family of sounds, of which no two are the same. Its level is whatever it comes out as.
struct NoiseFamily {
    std::string_view name;
    Split split;
    Wave (*made)(int rate, double seconds, Chance chance);
};

std::span<const NoiseFamily> noise_families();

/// Something that is struck: tones that die away, and the blow itself.
struct Struck {
    double hertz = 400;  ///< of the lowest tone
    double spread = 1.6; ///< from one tone to the next, as a ratio; not quite
    int tones = 6;
    double rings = 0.2; ///< seconds until the lowest has fallen by 60 dB
    double blow = 0.5;  ///< share of noise
    double blow_seconds = 0.01;
    double blow_hertz = 2000; ///< where the noise lies
};
void strike(Wave& wave, double at, double gain, const Struck& struck, Chance chance);

/// A slide of a tone from one height to another, with so many overtones.
struct Call {
    double seconds = 0.1, from = 2000, to = 3000, bend = 0; ///< in hertz; `bend`: of its middle
    int overtones = 1;
    double rough = 0; ///< share of noise
};
void call(Wave& wave, double at, double gain, const Call& call, Chance chance);

/// What a noise is filled with and how it swells, at so many hertz and by so many decibels.
void swell(Wave& wave, double hertz, double decibels, Chance chance);

// The families.
Wave wind(int rate, double seconds, Chance chance);
Wave sea(int rate, double seconds, Chance chance);
Wave rain(int rate, double seconds, Chance chance);
Wave thunder(int rate, double seconds, Chance chance);
Wave fire(int rate, double seconds, Chance chance);
Wave brook(int rate, double seconds, Chance chance);
Wave traffic(int rate, double seconds, Chance chance);
Wave engine(int rate, double seconds, Chance chance);
Wave hum(int rate, double seconds, Chance chance);
Wave siren(int rate, double seconds, Chance chance);
Wave railway(int rate, double seconds, Chance chance);
Wave typewriter(int rate, double seconds, Chance chance);
Wave saw(int rate, double seconds, Chance chance);
Wave steam(int rate, double seconds, Chance chance);
Wave telephone(int rate, double seconds, Chance chance);
Wave footsteps(int rate, double seconds, Chance chance);
Wave hoofs(int rate, double seconds, Chance chance);
Wave doors(int rate, double seconds, Chance chance);
Wave clatter(int rate, double seconds, Chance chance);
Wave bells(int rate, double seconds, Chance chance);
Wave explosions(int rate, double seconds, Chance chance);
Wave shots(int rate, double seconds, Chance chance);
Wave cloth(int rate, double seconds, Chance chance);
Wave glass(int rate, double seconds, Chance chance);
Wave applause(int rate, double seconds, Chance chance);
Wave birds(int rate, double seconds, Chance chance);
Wave barks(int rate, double seconds, Chance chance);
Wave crickets(int rate, double seconds, Chance chance);
Wave cats(int rate, double seconds, Chance chance);
Wave insects(int rate, double seconds, Chance chance);
/// Cries, groans and calls without words.
Wave cries(int rate, double seconds, Chance chance);
Wave laughter(int rate, double seconds, Chance chance);
Wave breathing(int rate, double seconds, Chance chance);

} // namespace decoupage::sound
