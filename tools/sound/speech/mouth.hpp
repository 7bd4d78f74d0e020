#pragma once
/// Other cords in the same mouth.

#include "sound/filters.hpp"

namespace decoupage::sound {

/// The mouth's shape from moment to moment is taken from one sound (linear prediction, Atal and Hanauer 1971,
/// frames of 20 ms), and what sounds in it from another of the same length and rate, whose power should be 1.
Wave in_mouth(const Wave& mouth, const Wave& source);

/// What was said, whispered: nothing but breath sounds in the mouth.
Wave whispered(const Wave& said, Chance chance);

/// What was said with another voice of about so many hertz: pulses with a melody of their own, with jitter,
/// shimmer and breath; now and then creaking. Where nothing was voiced there is breath.
Wave revoiced(const Wave& said, double hertz, Chance chance);

} // namespace decoupage::sound
