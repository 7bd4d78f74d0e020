#pragma once
/// Letters made alike, so that words are found however they are written: case and accents are passed over.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// Takes the character at the front of UTF-8; U+FFFD, and one byte, where there is none. Not for an empty
/// text.
char32_t take_character(std::string_view& text);

/// With a capital at its front, where a plain letter stands there.
std::string capitalised(std::string text);

/// A letter of Latin, Greek or Cyrillic that is a capital.
bool is_capital(char32_t character);

/// Small letters without accents ("Été" is "ete"), ligatures apart ("œuvre" is "oeuvre", "ß" is "ss"); Latin,
/// Greek and Cyrillic, others as they are. For comparing, not for people.
std::string folded(std::string_view text);

/// The words of a text, folded: runs of letters and digits; each Chinese or Japanese character is one.
/// An apostrophe parts words.
std::vector<std::string> folded_words(std::string_view text);

/// A word of a text, folded, and the bytes of the text that it is.
struct PlacedWord {
    std::string folded;
    std::size_t begin = 0, end = 0;
};
/// The same words with their places.
std::vector<PlacedWord> placed_words(std::string_view text);

/// How many words a person would count: "it's" is one.
int count_words(std::string_view text);

} // namespace decoupage
