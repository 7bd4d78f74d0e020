#pragma once
/// Whispering.

#include "sound/filters.hpp"

namespace decoupage::sound {

/// The mouth's shape of moment to moment is kept, and what sounds in it becomes noise: linear prediction
/// (Atal and Hanauer 1971), frames of 20 ms.
Wave whispered(const Wave& wave, Chance chance);

} // namespace decoupage::sound
