#include "sites/catalogue.hpp"

#include "sites/typography.hpp"
#include "views/words.hpp"

#include <array>
#include <utility>

namespace decoupage {

namespace {

struct Entry {
    std::string_view name, english, french;
};

constexpr std::array entries{
#define WORDS(name, english, french) Entry{#name, english, french},
#include "sites/catalogue.def"
#undef WORDS
};

/// The word whose name begins so and goes on with what is sought: "label_close_up".
std::optional<Word> word_after(std::string_view before, std::string_view sought) {
    for (std::size_t at = 0; at < entries.size(); ++at)
        if (entries[at].name.starts_with(before) && entries[at].name.substr(before.size()) == sought)
            return static_cast<Word>(at);
    return std::nullopt;
}

} // namespace

std::string_view code_of(Language language) {
    return language == Language::french ? "fr" : "en";
}

std::optional<Language> language_named(std::string_view code) {
    if (code == "en") return Language::english;
    if (code == "fr") return Language::french;
    return std::nullopt;
}

std::string said(Word word, Language language) {
    const Entry& entry = entries[static_cast<std::size_t>(word)];
    return set_in(language == Language::french ? entry.french : entry.english, language);
}

std::string said(Word word, Language language, std::initializer_list<std::string> parts) {
    std::string text = said(word, language);
    std::size_t at = 0;
    for (const std::string& part : parts) {
        at = text.find("{}", at);
        if (at == std::string::npos) break;
        text.replace(at, 2, part);
        at += part.size();
    }
    return text;
}

std::string said_of(long long number, Word one, Word many, Language language) {
    const bool is_one = language == Language::french ? number < 2 && number > -2 : number == 1;
    return said(is_one ? one : many, language, {std::to_string(number)});
}

std::string label_said(std::string_view label, Language language) {
    const auto word = word_after("label_", label);
    return word ? said(*word, language) : label_words(label);
}

std::string speech_said(std::string_view code, Language language) {
    const auto word = word_after("speech_", code);
    return word ? said(*word, language) : std::string(code);
}

int word_count() {
    return static_cast<int>(entries.size());
}

} // namespace decoupage
