#include "study/prose.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

bool is_word_character(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F) && c != 0xFFFD);
}

/// What may stand within a word, between letters.
bool joins(char32_t c) {
    return c == U'-' || c == U'\'' || c == U'’' || c == U'&';
}

char mark_of(char32_t c) {
    switch (c) {
    case U'“':
    case U'”':
    case U'«':
    case U'»':
        return '"';
    case U'—':
    case U'–':
        return '-';
    case U'?':
    case U'!':
    case U'…':
        return '.';
    case U',':
    case U'(':
    case U')':
    case U'"':
    case U';':
    case U':':
    case U'.':
    case U'-':
    case U'$':
        return static_cast<char>(c);
    default:
        return 0;
    }
}

/// Takes "’s" and "s’" off, and folds what stays.
void settle(ProseWord& word) {
    for (const std::string_view ending : {"'s", "’s"})
        if (word.text.size() > ending.size() && word.text.ends_with(ending)) {
            word.text.resize(word.text.size() - ending.size());
            word.possessive = true;
        }
    for (const std::string& part : folded_words(word.text))
        word.folded += (word.folded.empty() ? "" : "-") + part;
    std::string_view first = word.text;
    if (first.starts_with("d'") || first.starts_with("l'")) first.remove_prefix(2); // "Palme d'Or"
    if (first.starts_with("d’") || first.starts_with("l’")) first.remove_prefix(4);
    word.capital = !first.empty() && is_capital(take_character(first));
}

std::vector<ProseWord> words_of(std::string_view paragraph) {
    std::vector<ProseWord> words;
    std::string_view rest = paragraph;
    const auto place = [&] { return paragraph.size() - rest.size(); };
    while (!rest.empty()) {
        const std::size_t begin = place();
        const char32_t character = take_character(rest);
        if (const char mark = mark_of(character); mark != 0) {
            ProseWord one;
            one.text = paragraph.substr(begin, place() - begin);
            one.begin = begin;
            one.end = place();
            one.mark = mark;
            words.push_back(std::move(one));
            continue;
        }
        if (!is_word_character(character)) continue;
        std::size_t end = place();
        while (!rest.empty()) {
            const std::string_view before = rest;
            const char32_t next = take_character(rest);
            std::string_view after = rest;
            const bool letter_follows = !after.empty() && is_word_character(take_character(after));
            const bool in_number = (next == U'.' || next == U',') && paragraph[place() - 2] >= '0' &&
                                   paragraph[place() - 2] <= '9' && !rest.empty() && rest[0] >= '0' &&
                                   rest[0] <= '9';
            if (!is_word_character(next) && !(joins(next) && letter_follows) && !in_number) {
                rest = before;
                break;
            }
            end = place();
        }
        ProseWord word{std::string(paragraph.substr(begin, end - begin)), {}, begin, end, false, false, 0};
        settle(word);
        words.push_back(std::move(word));
    }
    return words;
}

bool is_abbreviation(const ProseWord& word) {
    constexpr std::array<std::string_view, 8> usual{"mr", "mrs", "dr", "st", "vs", "ca", "no", "jr"};
    return (word.capital && word.folded.size() == 1) || std::ranges::find(usual, word.folded) != usual.end();
}

bool opens(const ProseWord& word) {
    return word.mark == '(' || word.text == "“" || word.text == "«";
}

/// Small words that stand within names.
bool is_particle(const ProseWord& word) {
    constexpr std::array<std::string_view, 18> particles{"de", "du",  "des", "la",  "le",  "les",
                                                         "of", "the", "von", "van", "der", "den",
                                                         "di", "da",  "del", "et",  "d",   "l"};
    return std::ranges::find(particles, word.folded) != particles.end();
}

/// Words that begin a sentence and no name.
bool is_common(const ProseWord& word) {
    constexpr std::array<std::string_view, 46> common{
        "then",    "there",    "later",    "now", "the", "a",      "an",     "in",   "on",     "at",
        "it",      "its",      "he",       "his", "she", "her",    "they",   "this", "that",   "these",
        "from",    "by",       "with",     "for", "as",  "after",  "before", "when", "while",  "where",
        "who",     "if",       "although", "but", "and", "during", "like",   "born", "filmed", "shot",
        "written", "directed", "to",       "not", "one", "what"};
    return std::ranges::find(common, word.folded) != common.end();
}

} // namespace

std::vector<Sentence> sentences_of(std::string_view paragraph) {
    std::vector<Sentence> sentences;
    Sentence sentence;
    const std::vector<ProseWord> words = words_of(paragraph);
    const auto close = [&] {
        if (sentence.words.empty()) return;
        sentence.begin = sentence.words.front().begin;
        sentence.end = sentence.words.back().end;
        sentences.push_back(std::move(sentence));
        sentence = {};
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        sentence.words.push_back(words[at]);
        if (words[at].mark != '.') continue;
        std::size_t next = at + 1;
        while (next < words.size() && !opens(words[next]) &&
               (words[next].mark == '"' || words[next].mark == '.' || words[next].mark == ')'))
            ++next;
        const bool begins_another = next < words.size() && (words[next].capital || opens(words[next]));
        if (at > 0 && is_abbreviation(words[at - 1])) continue;
        if (!begins_another) continue;
        for (; at + 1 < next; ++at)
            sentence.words.push_back(words[at + 1]);
        close();
    }
    close();
    return sentences;
}

std::vector<ProperName> names_in(const Sentence& sentence) {
    std::vector<ProperName> names;
    const auto& words = sentence.words;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].capital || words[at].mark != 0 || is_common(words[at])) continue;
        std::size_t last = at;
        for (std::size_t next = at + 1; next < words.size() && words[next].mark == 0; ++next) {
            if (words[last].possessive) break;
            if (words[next].capital)
                last = next;
            else if (!is_particle(words[next]) || next > last + 2)
                break;
        }
        std::string text;
        for (std::size_t word = at; word <= last; ++word)
            text += (text.empty() ? "" : " ") + words[word].text;
        names.push_back({std::move(text), at, last});
        at = last;
    }
    return names;
}

bool says_at(const Sentence& sentence, std::size_t at, std::string_view words) {
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (at >= sentence.words.size()) return false;
        const ProseWord& word = sentence.words[at++];
        const std::string_view wanted = words.substr(0, end);
        if (word.mark != 0 ? wanted != std::string_view(&word.mark, 1) : word.folded != wanted) return false;
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return true;
}

std::size_t find_words(const Sentence& sentence, std::string_view words, std::size_t from) {
    for (std::size_t at = from; at < sentence.words.size(); ++at)
        if (says_at(sentence, at, words)) return at;
    return sentence.words.size();
}

} // namespace decoupage
