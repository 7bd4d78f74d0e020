#pragma once
/// A melody over given chords.

#include "sound/score/theme.hpp"

namespace decoupage::sound {

/// `form`: for each phrase the place of the one that it repeats, or its own place; `bars`: how long a phrase
/// is.
std::vector<Tone> composed_melody(compose::Chance chance, const Theme& theme, const std::vector<int>& form,
                                  int bars);

} // namespace decoupage::sound
