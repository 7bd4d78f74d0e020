#pragma once
/// The room that a sound is heard in.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

struct Room {
    float size = 1;     ///< 1 is a hall, 0.2 a kitchen
    float seconds = 1;  ///< until the sound has fallen by 60 dB
    float share = 0.1f; ///< of each of eight echoes, beside what comes straight
    float dullness = 0.4f;
};

/// The sound with what the room adds, as long as before. Eight lines of delay that feed one another through a
/// Householder mirror (Jot 1991): many echoes without a ring of any one of them.
void place_in(Sound& sound, const Room& room);

} // namespace decoupage::etude
