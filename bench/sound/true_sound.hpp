#pragma once
/// What is heard in clips, by eye or as composed: tests/truth/sound.txt, and the truth of compose_sound.

#include "film/outcome.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// "speech", "music", "sounds" or "silence" from a second to another; or "judged", with the kinds judged
/// there; or "mix", with what was mixed; or "voice", with the number of the one who speaks.
struct TrueStretch {
    std::string clip, kind;
    double from = 0, to = 0;
    std::string word; ///< sure, unsure; kinds; what was mixed; a number
};

/// "clip | kind | from | to | word" a line; "#" begins a comment. Fault: damaged.
Outcome<std::vector<TrueStretch>> stretches_in(std::string_view text);

/// The clips of the truth, in the order in which they are first named.
std::vector<std::string> clips_of(const std::vector<TrueStretch>& truth);

/// Is a kind heard in a tenth of a second? Not judged is what lies outside `judged` lines or touches
/// something unsure.
enum class Heard : unsigned char { no, yes, not_judged };

/// Of the first `tenths` tenths of a clip. A tenth is heard where more than half of it is.
std::vector<Heard> heard_in(const std::vector<TrueStretch>& truth, std::string_view clip,
                            std::string_view kind, std::size_t tenths);

} // namespace decoupage::bench
