#pragma once
/// Every word that a page says of itself, in each language: catalogue.def holds them.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

enum class Language { english, french };

/// "en", "fr".
std::string_view code_of(Language language);

/// Nothing for a language in which pages are not made.
std::optional<Language> language_named(std::string_view code);

enum class Word {
#define WORDS(name, english, french) name,
#include "sites/catalogue.def"
#undef WORDS
};

/// As it is printed: in French with thin spaces before double punctuation. Not escaped.
std::string said(Word word, Language language);

/// The same, each `{}` in it replaced by the next of `parts`.
std::string said(Word word, Language language, std::initializer_list<std::string> parts);

/// "1 shot", "3 shots": `one` or `many`, with the number in place of `{}`.
std::string said_of(long long number, Word one, Word many, Language language);

/// A label of a track in words: "medium close-up", "plan rapproché"; a label that is not known is returned
/// as label_words has it.
std::string label_said(std::string_view label, Language language);

/// "French", "français" of "fr"; a code that is not known as it is.
std::string speech_said(std::string_view code, Language language);

/// How many words there are: for the test that none is missing.
int word_count();

} // namespace decoupage
