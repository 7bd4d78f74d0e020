#pragma once
/// Who speaks: a voice of the program espeak-ng, and the body that is given to it afterwards.

#include "sound/filters.hpp"
#include "sound/speech/sentences.hpp"

#include <string>

namespace decoupage::sound {

/// What composed sound is for. Nothing that is heard in one split is heard in the other.
enum class Split { train, test };
std::string_view name_of(Split split);

enum class Manner { spoken, shouted, whispered };

struct Voice {
    const Tongue* tongue = nullptr;
    std::string variant;                  ///< of espeak-ng: "m3"
    int words_a_minute = 160, pitch = 50; ///< as espeak-ng counts them
    Manner manner = Manner::spoken;
    double length = 1; ///< of the vocal tract: 1.1 is a larger head, and slower
    double cords = 0;  ///< hertz of the voice that replaces the machine's; 0: none does
    Chance body{0};    ///< of all that makes it differ from the machine's

    std::string name() const; ///< "de+m3"
};

Voice voice(Split split, Chance chance);

/// Says a sentence, as the machine does, at 22,050 samples a second. `folder` is for files in between.
/// Faults: not_found (espeak-ng is not there), internal, damaged.
Outcome<Wave> said(const Voice& voice, const std::string& sentence, const std::string& folder);

/// The same less like a machine: another vocal tract, a wandering and trembling pitch, breath, formants that
/// are not quite where they should be, and the manner.
Wave embodied(const Wave& said, const Voice& voice, Chance chance);

} // namespace decoupage::sound
