#pragma once
/// What is played of a theme, in beats, before a hand plays it.

#include "sound/score/arrangement.hpp"

namespace decoupage::sound {

struct Strike {
    double at = 0, beats = 1;
    int pitch = 60, velocity = 80;
};

std::vector<Strike> melody_of(const Theme& theme, const Dress& dress);
std::vector<Strike> counter_of(const Theme& theme, const Dress& dress);
std::vector<Strike> chords_of(const Theme& theme, const Dress& dress);
std::vector<Strike> bass_of(const Theme& theme, const Dress& dress);
std::vector<Strike> drums_of(const Theme& theme);

} // namespace decoupage::sound
