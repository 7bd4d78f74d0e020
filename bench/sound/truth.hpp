#pragma once
/// What is heard in a clip, as told by people or by what composed it.

#include "analysers/heard/network.hpp"
#include "film/outcome.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

enum class Heard : unsigned char { unasked, absent, present };

/// A stretch of composed sound and what it is made of, in seconds: "speech+music +6: speech de+m3; music
/// ...".
struct MixedStretch {
    double from = 0, to = 0;
    std::string made_of;
};

struct HeardTruth {
    std::string clip;                                    ///< "sintel-trailer", "sound/count"
    std::vector<std::array<Heard, heard::kinds>> tenths; ///< of a second, each as it is in its middle
    std::vector<MixedStretch> mixed;

    Heard at(std::size_t tenth, std::size_t kind) const {
        return tenth < tenths.size() ? tenths[tenth][kind] : Heard::unasked;
    }
};

/// From lines as in tests/truth/sound.txt, one truth a clip, in their order. Fault: damaged.
Outcome<std::vector<HeardTruth>> heard_truths(std::string_view text);

/// The clips of tests/truth/sound.txt that may be tuned on.
bool is_tuned_on(std::string_view clip);

} // namespace decoupage::bench
