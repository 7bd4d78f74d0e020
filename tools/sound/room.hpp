#pragma once
/// Rooms that sound is heard in.

#include "sound/filters.hpp"

namespace decoupage::sound {

struct Room {
    double rings = 0.4; ///< seconds until an echo has fallen by 60 dB
    double size = 1;    ///< 1: some ten metres
    double wet = -12;   ///< decibels of the echoes against what comes straight
    double dull = 4000; ///< hertz above which walls swallow
};

/// From a cupboard to a church; near by or far off. Some are no rooms at all: `wet` is then -100.
Room room(Chance chance);

/// As heard there: single echoes, then a net of eight delays (after Jot and Chaigne 1991). As long as before.
Wave heard_in(const Room& room, const Wave& wave, Chance chance);

} // namespace decoupage::sound
