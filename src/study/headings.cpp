#include "study/headings.hpp"

#include "film/folded.hpp"

#include <array>

namespace decoupage {

namespace {

constexpr std::array<HeadingWords, 10> words_before{{
    {"Start here", "Pour commencer"},
    {"You might love this film if", "Ce film est pour vous si"},
    {"The journey in", "Entrer dans le film"},
    {"What makes this one different", "Ce qui le distingue"},
    {"One thing to watch for", "Une chose à observer"},
    {"Moments worth noticing", "Des moments à remarquer"},
    {"Where this film comes from", "D'où vient ce film"},
    {"Innovation and impact", "Invention et postérité"},
    {"Jargon, gently decoded", "Les mots, sans jargon"},
    {"Discussion sparks", "Pour lancer la discussion"},
}};

constexpr std::array<HeadingWords, 5> words_after{{
    {"Framing the conversation", "Ouvrir la conversation"},
    {"What stayed with me", "Ce qui m'est resté"},
    {"What stayed with you", "Ce qui vous est resté"},
    {"Themes we might circle", "Thèmes à parcourir"},
    {"Try naming a moment where", "Trouvez un moment où"},
}};

constexpr std::array<HeadingWords, 9> words_of_scenes{{
    {"Context", "Situation"},
    {"Narrative function", "Fonction dans le récit"},
    {"Mise-en-scène", "Mise en scène"},
    {"Cinematography", "Image"},
    {"Editing", "Montage"},
    {"Sound", "Son"},
    {"Performance", "Jeu"},
    {"Themes", "Thèmes"},
    {"Overall effect", "Effet d'ensemble"},
}};

constexpr std::array<HeadingWords, 8> words_of_parts{{
    {"production", "production"},
    {"context", "contexte"},
    {"author", "auteur"},
    {"lineage", "lignée"},
    {"reception", "réception"},
    {"form", "forme"},
    {"scenes", "scènes"},
    {"synthesis", "synthèse"},
}};

} // namespace

std::span<const HeadingWords> headings_before() {
    return words_before;
}
std::span<const HeadingWords> headings_after() {
    return words_after;
}
std::span<const HeadingWords> headings_of_scenes() {
    return words_of_scenes;
}
std::span<const HeadingWords> parts_of_study() {
    return words_of_parts;
}

std::span<const HeadingWords> headings_of(std::string_view file) {
    if (file.starts_with("guide/before.")) return words_before;
    if (file.starts_with("guide/after.")) return words_after;
    if (file.starts_with("scenes/")) return words_of_scenes;
    return {};
}

int heading_place(std::span<const HeadingWords> headings, std::string_view heading) {
    const std::vector<std::string> words = folded_words(heading);
    for (std::size_t at = 0; at < headings.size(); ++at)
        if (words == folded_words(headings[at].english) || words == folded_words(headings[at].french))
            return static_cast<int>(at);
    return -1;
}

std::vector<std::string> all_words(std::span<const HeadingWords> headings) {
    std::vector<std::string> words;
    for (const HeadingWords& heading : headings)
        for (const std::string_view one : {heading.english, heading.french})
            words.emplace_back(one);
    return words;
}

} // namespace decoupage
