#pragma once
/// Sentences, words and proper names of a paragraph, for finding what stands plainly in it.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A word or a mark of a sentence, with its place in the paragraph.
struct ProseWord {
    std::string text;   ///< as it is written, a possessive 's taken off: "Truffaut" of "Truffaut's"
    std::string folded; ///< small, without accents; empty for marks
    std::size_t begin = 0, end = 0; ///< bytes of the paragraph
    bool capital = false;           ///< begins with one
    bool possessive = false;
    char mark = 0; ///< ',', '(', ')', '"', ';', ':', '-' or '.'; 0 for a word
};

struct Sentence {
    std::vector<ProseWord> words;
    std::size_t begin = 0, end = 0;
};

/// Names of one sentence: "Jean-Pierre Léaud", "Les Films du Carrosse".
struct ProperName {
    std::string text;
    std::size_t first = 0, last = 0; ///< among the sentence's words
};

/// The sentences of a paragraph: after a full stop, question or exclamation mark that a capital follows,
/// unless an abbreviation stands before it.
std::vector<Sentence> sentences_of(std::string_view paragraph);

/// Runs of words with capitals, with "de", "du", "of the" and the like between them. The first word of a
/// sentence counts only as part of a longer name.
std::vector<ProperName> names_in(const Sentence& sentence);

/// "dollars" and so on: do the words from `at` on begin with these, folded?
bool says_at(const Sentence& sentence, std::size_t at, std::string_view words);

/// The first place from `from` on at which these words stand, folded; the number of words where there is
/// none.
std::size_t find_words(const Sentence& sentence, std::string_view words, std::size_t from = 0);

} // namespace decoupage
