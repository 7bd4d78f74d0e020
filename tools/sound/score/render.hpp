#pragma once
/// Scores as sound, played by the program `fluidsynth` with Debian's sound fonts; it is run beside this one,
/// without a shell, and never linked.

#include "film/outcome.hpp"
#include "sound/score/midi.hpp"

#include <span>
#include <string>

namespace decoupage::sound {

enum class SoundFont {
    fluid, ///< FluidR3 GM (package fluid-soundfont-gm)
    tim,   ///< TimGM6mb (package timgm6mb-soundfont)
};

/// Writes a WAV file: two channels, 16 bits, at `rate` samples a second (8,000 to 96,000). Where notes rang
/// on after the last bar, so does it. Faults: not_found, where the program or the font is missing;
/// not_allowed; internal.
Outcome<void> render(std::span<const Score> scores, const std::string& wav, SoundFont font = SoundFont::fluid,
                     int rate = 44'100);

} // namespace decoupage::sound
