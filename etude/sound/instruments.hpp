#pragma once
/// Instruments of our own. None knows a recording: strings that were struck are partials that die away, what
/// is blown or bowed is a wave that is read again and again.

#include "etude/sound/samples.hpp"

namespace decoupage::etude {

enum class Instrument {
    guitar,  ///< a plucked string
    harp,    ///< a longer one
    celesta, ///< struck bars
    bells,   ///< a glockenspiel
    bass,    ///< a plucked double bass
    reed,    ///< an accordion, or the organ of a roundabout
    strings, ///< several, bowed
    low_strings,
    whistle, ///< a boy's
    brass,
    drum, ///< a bass drum; its pitch is its own
    snare,
    cymbal,
};

/// One note to be played.
struct Note {
    Instrument instrument = Instrument::guitar;
    double at = 0;      ///< seconds
    double length = 0;  ///< seconds until it is let go
    float pitch = 60;   ///< semitones, 69 is A at 440 Hz
    float strength = 1; ///< 1 is loud; softer notes are duller too
};

/// Adds the note to a sound.
void play(const Note& note, Sound& over);

} // namespace decoupage::etude
