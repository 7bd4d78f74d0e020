#pragma once
/// How mouth and throat move through a phrase.

#include "etude/sound/voice.hpp"

namespace decoupage::etude {

/// What mouth and throat are like for two thousandths of a second.
struct Mouth {
    float pitch = 100;                              ///< Hz
    float first = 500, second = 1500, third = 2500; ///< the formants, Hz
    float voiced = 0, breath = 0, hiss = 0;         ///< how strong each source is, 0 to 1
    float hiss_at = 4000;                           ///< Hz
    float nose = 0;                                 ///< how far the sound goes by the nose
};
inline constexpr int mouth_samples = sound_rate / 500;

/// One after another from the phrase's start to its end.
std::vector<Mouth> articulated(const Phrase& phrase);

/// How short the throat is, against a man's: his is 1, and a child's formants lie higher.
float throat_of(Who who);

} // namespace decoupage::etude
