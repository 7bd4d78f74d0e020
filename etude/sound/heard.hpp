#pragma once
/// What a listener would write down of a cue sheet: who speaks when, where there is music, what else is
/// heard.

#include "etude/sound/cues.hpp"

namespace decoupage::etude {

/// Seconds of the film in which something is heard.
struct Stretch {
    double from = 0, to = 0;
    std::string what;
};
using Stretches = std::vector<Stretch>;

Stretches speech_heard(const Cues& sheet); ///< a phrase each; `what` is who speaks
Stretches music_heard(const Cues& sheet);  ///< `what` is the piece
/// What is neither speech nor music nor next to silence; what is heard at once stands side by side. Steps,
/// with the breath between them, are one stretch as long as they go on.
Stretches sounds_heard(const Cues& sheet);
/// At least half a second in which nothing is heard, but for the track's hiss or the air of a room.
Stretches silence_heard(const Cues& sheet);

/// How many seconds of a span at least one stretch covers.
double seconds_within(const Stretches& stretches, double from, double to);

} // namespace decoupage::etude
