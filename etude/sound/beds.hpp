#pragma once
/// What goes on all the time that one is in a place.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

enum class Ambience {
    film,      ///< the hiss of the sound track itself
    street,    ///< a town by day, far and near
    classroom, ///< whispering
    kitchen,   ///< a kettle
    fair,      ///< a crowd
    rotor,     ///< the machine that turns the drum
    aeroplane,
    train,
    night, ///< near silence
    van,   ///< an engine
    room,  ///< near silence with a little air
    wind,
    sea,
};
const char* name_of(Ambience ambience);
/// So quiet that it counts as silence.
bool is_near_silence(Ambience ambience);

/// So many seconds of it, at a usual loudness of about -20 dB of full scale.
Sound surroundings(Ambience ambience, double seconds);

} // namespace decoupage::etude
