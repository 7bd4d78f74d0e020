#pragma once
/// One voice, or several: how much the voice after a moment differs from that before it.

#include "analysers/heard/network.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace decoupage::heard {

inline constexpr std::string_view voice_change_name = "voice_change";

/// For each tenth of a second, how much better two voices explain the four seconds before and after it than
/// one does, by the Bayesian information criterion (Chen and Gopalakrishnan 1998), for each tenth with a
/// voice in it: over 0, two do. Voices are taken as pitch and the coarse shape of the spectrum (the cosine
/// transform of the bands, Davis and Mermelstein 1980), each by itself. 0 where there is too little speech
/// about, or music over it.
std::vector<float> voice_changes(const HeardCurves& curves, std::span<const float> speech,
                                 std::span<const float> music);

enum class Voices { unknown, one, several };

/// Of a stretch of speech of so many changes. Unknown where it is shorter than `least` tenths, or all of it
/// lies under music.
Voices voices_in(std::span<const float> changes, std::span<const float> music);

} // namespace decoupage::heard
