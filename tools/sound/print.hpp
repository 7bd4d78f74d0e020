#pragma once
/// What happens to finished sound on its way: old film, a telephone, coding at low rates.

#include "sound/filters.hpp"

namespace decoupage::sound {

enum class Print {
    clean,
    toned,     ///< other loudspeakers: bass and treble lifted or lowered
    optical,   ///< a mono track beside old pictures: narrow, compressed, with hiss, crackle, wow and flutter
    telephone, ///< 300 to 3400 Hz, at 8 kHz, compressed
    narrow,    ///< once at 8 or 11 kHz
    mp3,       ///< 24 to 64 kbit/s for a channel
    aac,       ///< likewise
};
std::string_view name_of(Print print);

Print print(Chance chance);

/// The sound as the print gives it back: as long as before, and not shifted in time but by wow (some
/// milliseconds). `folder` is for files in between. Faults: not_found (ffmpeg), internal.
Outcome<Wave> printed(Print print, const Wave& wave, Chance chance, const std::string& folder);

} // namespace decoupage::sound
