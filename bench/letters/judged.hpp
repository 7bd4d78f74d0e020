#pragma once
/// Titles, intertitles, credits and logos that were found, against those that there are.

#include "film/outcome.hpp"
#include "film/track.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// A text that is there, read by eye.
struct TrueText {
    std::string clip;
    FrameSpan span;
    std::string kind;    ///< title, intertitle, credits, logo
    bool legible = true; ///< all of it, to a reader of print
    std::string words;   ///< lines parted by " / "
};

/// "clip first end kind yes|handwriting|small words" a line; "#" begins a comment. Fault: damaged.
Outcome<std::vector<TrueText>> texts_in(std::string_view text);

struct TextsJudged {
    int there = 0, found = 0; ///< logos not among them
    int invented = 0;
    int kinds_right = 0; ///< of those found
    int logos_there = 0, logos_found = 0;
    double characters_there = 0, characters_read = 0; ///< of legible titles and intertitles

    TextsJudged& operator+=(const TextsJudged& other);
};

/// Found is what shares half of a text's frames; invented, what shares not half of its own with any.
TextsJudged judged(const Track& letters, const std::vector<TrueText>& of_the_clip);

/// Capital letters and digits with one space between words: what two readings are compared by.
std::string plain(std::string_view words);

/// Characters of the truth that were read: its length less the edits from one to the other (Levenshtein
/// 1966), at least none.
double characters_read(std::string_view truth, std::string_view read);

} // namespace decoupage::bench
