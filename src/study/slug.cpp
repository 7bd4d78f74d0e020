#include "study/slug.hpp"

#include "film/folded.hpp"

namespace decoupage {

namespace {

/// "Vigos" of "Vigo's": a possessive is no word of its own.
std::string without_possessives(std::string_view words) {
    std::string all;
    while (!words.empty()) {
        const std::string_view here = words;
        const char32_t character = take_character(words);
        const bool apostrophe = character == U'\'' || character == U'’';
        if (apostrophe && words.starts_with('s') && folded_words(words.substr(0, 2)).size() == 1 &&
            folded_words(words.substr(0, 2))[0] == "s")
            continue;
        all += here.substr(0, here.size() - words.size());
    }
    return all;
}

} // namespace

std::string slug(std::string_view words) {
    std::string all;
    for (const std::string& word : folded_words(without_possessives(words)))
        all += (all.empty() ? "" : "-") + word;
    return all;
}

} // namespace decoupage
