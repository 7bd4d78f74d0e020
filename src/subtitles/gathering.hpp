#pragma once
/// What a parser brings together from one file.

#include "film/cue.hpp"
#include "film/outcome.hpp"
#include "subtitles/cue_time.hpp"
#include "subtitles/speech.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Takes cues in any order, and remembers what was wrong. Of a file in which much is wrong the rest is still
/// taken; one of which nothing can be taken is a fault.
class Gathering {
public:
    /// `form` as in Subtitles.
    explicit Gathering(std::string form) { all_.form = std::move(form); }

    /// An end that is not after the beginning counts as unknown.
    void add(TimeSpan time, const std::vector<Passage>& passages, Names names = Names::capitals);
    /// A line, counted from 1, that is not what was expected.
    void wrong(std::size_t line, std::string_view expected, std::string_view found);
    void speaks(std::string_view language) { all_.language = language; }

    /// In order, with ends; events that stand several times at once, as for their shadows, are one. Fault:
    /// damaged, where there is no cue.
    Outcome<Subtitles> gathered() &&;

private:
    Subtitles all_;
    std::string first_wrong_, expected_, found_;
    std::size_t wrong_lines_ = 0, left_out_ = 0;
};

/// A language as players write it, "en" or "pt-BR": short, letters, digits and dashes; empty for anything
/// else.
std::string language_in(std::string_view text);

} // namespace decoupage
