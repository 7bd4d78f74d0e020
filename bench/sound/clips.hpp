#pragma once
/// Clips of sound as the meter of `heard` hears them, with what is heard in them.

#include "analysers/heard/network.hpp"
#include "bench/sound/true_sound.hpp"
#include "film/analyser.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::bench {

/// What is heard in each tenth of a second, by kind.
using HeardTruth = std::array<std::vector<Heard>, heard::kinds>;

struct HeardClip {
    std::string name; ///< "sintel-trailer", "sound/count"
    std::string file;
    std::vector<TrueStretch> mixed; ///< of composed sound: what was mixed when
    HeardTruth truth;
    std::vector<std::array<float, heard::kinds>> levels; ///< of composed sound: LUFS of each kind by itself
    Evidence::Curves curves;                             ///< of the meter, rounded as they are kept

    heard::HeardCurves heard_curves() const;
};

/// The clips of tests/truth/sound.txt that may be tuned on.
bool is_tuned_on(std::string_view clip);

/// The meter's curves of a film's sound. Faults: those of SoundReader.
Outcome<Evidence::Curves> heard_in_file(const std::string& path);

/// The milliseconds of a processor that the meter takes for a film's sound. Faults: those of SoundReader.
Outcome<double> hearing_cost(const std::string& path);

/// Composed sound: every NAME.wav with NAME.txt whose path begins with `path` (a folder with a stroke at its
/// end, or a folder and the beginning of names), in order of names. Faults: not_found, and those of reading.
Outcome<std::vector<HeardClip>> composed_clips(const std::string& path);

/// The real clips of a split for which `truth_file` says what is heard, where `footage` has them. Faults:
/// not_found, and those of reading.
enum class ClipSplit { tune, report };
Outcome<std::vector<HeardClip>> real_clips(const std::string& footage, const std::string& truth_file,
                                           ClipSplit split);

} // namespace decoupage::bench
