#pragma once
/// People talking for a while.

#include "sound/activity.hpp"
#include "sound/speech/voices.hpp"

#include <vector>

namespace decoupage::sound {

/// What one of them says without a break.
struct Turn {
    Seconds span;
    std::size_t voice = 0; ///< its place among the voices
};

struct Talk {
    Wave wave;                   ///< dry, breaths between the words with it
    std::vector<Seconds> spoken; ///< where there are words; pauses up to 0.3 s belong to them
    std::vector<std::string> voices;
    std::vector<Turn> turns; ///< in order; two may overlap a little
};

/// One voice, or two or three in turn, for so many seconds; with pauses, and breaths in some. Faults: those
/// of `said`.
Outcome<Talk> talk(Split split, int rate, double seconds, Chance chance, const std::string& folder);

} // namespace decoupage::sound
