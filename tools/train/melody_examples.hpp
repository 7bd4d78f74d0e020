#pragma once
/// Music composed by chance, whose melody is known: to learn from.

#include "analysers/motifs/relief.hpp"
#include "film/outcome.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace decoupage::train {

/// Music of which is known where its melody is.
struct MelodyExample {
    std::vector<analysers::ReliefRow> rows;
    std::vector<std::int32_t> pitches; ///< of the melody at each row, as MIDI counts them; 0 for none
};

/// Themes of 6 to 9 seconds from number `first` on, each in a dress, key and tempo of its own (sound font
/// FluidR3); people talk over every fourth, and alone after every eighth. Each is given twice: as it is, and
/// as through another room or machine, with other bands loud and soft and some noise. `folder` is for files
/// in between. Faults: not_found, where fluidsynth, the sound font or espeak-ng is missing; not_allowed;
/// internal.
Outcome<std::vector<MelodyExample>> melody_examples(int first, int count, const std::string& folder);

} // namespace decoupage::train
