#pragma once
/// Who says what is heard: ours, and plain rules beside it.

#include "bench/sound/clips.hpp"
#include "bench/sound/judged.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

struct SoundContestant {
    std::string name;
    Outcome<Said> (*says)(const HeardClip& clip);
};

/// `heard` as it is read with usual settings; the published rules; ffmpeg's silencedetect, for which all that
/// is not silent is everything at once.
std::vector<SoundContestant> sound_contestants();

/// How likely each kind is in each tenth of a second, by ours.
std::vector<std::vector<float>> our_probabilities(const HeardClip& clip);

} // namespace decoupage::bench
