#pragma once
/// Sound of which is known how loud the voices and the rest of it are by themselves.

#include "film/outcome.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::bench {

/// In which the same kinds are heard, in seconds.
struct MixedStretch {
    std::string name; ///< "speech+music +6"
    double from = 0, to = 0;
};

struct KnownMixture {
    std::string file;
    std::vector<std::array<float, 2>> levels; ///< LUFS of the voices and of the rest, a tenth of a second
    std::vector<MixedStretch> stretches;
};

/// Composed sound: FOLDER/ or FOLDER/BEGINNING-OF-NAMES, with NAME.wav, NAME.txt and NAME.levels. Faults:
/// not_found, damaged.
Outcome<std::vector<KnownMixture>> composed_mixtures(const std::string& place);

/// Voices of real clips over music of others, in files of `folder`: each voice over each music, the voice 0,
/// 6 and 12 LU above it. Faults: those of SoundReader; not_allowed.
Outcome<std::vector<KnownMixture>> real_mixtures(const std::vector<std::string>& voices,
                                                 const std::vector<std::string>& music,
                                                 const std::string& folder);

} // namespace decoupage::bench
