#pragma once
/// Where words are said or written in a film.

#include "film/decoupage.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What is looked for: words, all of which must be there, and phrases in quotes. Case and accents do not
/// count. A word finds all that begin with it; in quotes it stands for itself, and what is in them must
/// follow one on another.
class SoughtWords {
public:
    explicit SoughtWords(std::string_view text);
    /// Is there nothing in it to look for?
    bool empty() const { return terms_.empty(); }

    struct Term {
        std::vector<std::string> words; ///< folded
        bool whole_words = false;
    };
    const std::vector<Term>& terms() const { return terms_; }

private:
    std::vector<Term> terms_;
};

/// One place where they are.
struct FoundWords {
    enum class Manner {
        said,    ///< in subtitles or a transcript
        written, ///< read in the picture: a title, an intertitle
    };
    Manner manner = Manner::said;
    Time begin{0}, end{0};
    FrameSpan span;            ///< empty for a film without frames
    int shot = 0;              ///< its number; 0 for none
    std::string label;         ///< of what is written: "intertitle"
    std::string speaker;       ///< where the file says
    std::string words;         ///< the cue's, or the two cues' over which the words go; sounds in brackets
    std::string before, after; ///< the words of its neighbours, where they are within 10 s
    std::string source;        ///< of which subtitles; empty for what is written
};

/// All of them, in order of time. In subtitles the words may go over from one cue to the next, within 10 s;
/// also what is heard there ("door slams") is looked at.
std::vector<FoundWords> find_words(const Decoupage& decoupage, const SoughtWords& sought);

} // namespace decoupage
