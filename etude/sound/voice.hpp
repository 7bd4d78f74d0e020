#pragma once
/// Voices of our own: a source, and resonators side by side, as in Klatt 1980 ("Software for a
/// cascade/parallel formant synthesizer"). They say syllables that mean nothing, with the melody of speech.

#include "etude/sound/samples.hpp"

#include <string>

namespace decoupage::etude {

enum class Who { boy, mother, teacher, woman };
const char* name_of(Who who);

/// One breath of speech; times are seconds of the film.
struct Phrase {
    Who who = Who::boy;
    double from = 0, to = 0;
    std::vector<double> syllables; ///< where each is most open
    bool closes = false;           ///< the melody falls to rest; else it stays up, as if more came
    bool asks = false;
};

/// What is said between two moments, if a mouth moves so: `mouth` is from 0 (shut) to 1 and is asked in
/// seconds of the film. Pauses part it into phrases.
template <typename Mouth>
std::vector<Phrase> phrases_of(Who who, double from, double to, Mouth mouth) {
    constexpr double step = 1.0 / 240, pause = 0.28;
    std::vector<Phrase> said;
    float before = 0, now = 0;
    double spoke = -1;
    for (double t = from + 0.15; t < to - 0.22; t += step) {
        const float next = mouth(t + step);
        if (now > before && now >= next && now > 0.12f) {
            const double gap = said.empty() ? pause : t - said.back().syllables.back();
            if (said.empty() || t - spoke > pause || gap > 0.55)
                said.push_back({who, t - 0.13, 0, {t}, false, false});
            else if (gap > 0.11) {
                if (gap > 0.34)
                    said.back().syllables.push_back(t - gap / 2); // the mouth hardly shuts for that one
                said.back().syllables.push_back(t);
            }
            said.back().to = t + 0.20;
        }
        if (now > 0.03f) spoke = t;
        before = now;
        now = next;
    }
    for (std::size_t i = 0; i < said.size(); ++i)
        said[i].closes = i + 1 == said.size() || said[i + 1].from - said[i].to > 0.6;
    return said;
}

/// The sound from `from` on. The same phrase is always said the same way.
Sound spoken(const Phrase& phrase);

} // namespace decoupage::etude
