#include "film/folded.hpp"
#include "study/document.hpp"
#include "study/fact_search.hpp"
#include "study/plain_words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// Keys of records, in English and French, and the questions they answer.
struct RecordKey {
    std::string_view word, says, kind;
};
constexpr std::array<RecordKey, 30> keys{{
    {"title", "title", "words"},
    {"titre", "title", "words"},
    {"year", "year", "date"},
    {"annee", "year", "date"},
    {"director", "director", "person"},
    {"realisateur", "director", "person"},
    {"realisation", "director", "person"},
    {"country", "country", "place"},
    {"pays", "country", "place"},
    {"language", "language", "words"},
    {"langue", "language", "words"},
    {"runtime", "running time", "running time"},
    {"running time", "running time", "running time"},
    {"duree", "running time", "running time"},
    {"screenplay", "screenplay", "person"},
    {"scenario", "screenplay", "person"},
    {"writer", "screenplay", "person"},
    {"cinematography", "cinematography", "person"},
    {"photographie", "cinematography", "person"},
    {"music", "music", "person"},
    {"musique", "music", "person"},
    {"editing", "editing", "person"},
    {"montage", "editing", "person"},
    {"producer", "producer", "person"},
    {"production", "studio", "words"},
    {"studio", "studio", "words"},
    {"distributor", "distributor", "words"},
    {"budget", "budget", "number"},
    {"starring", "cast", "person"},
    {"genre", "genre", "words"},
}};

bool has(const FactSearch& search, std::size_t from, std::size_t to,
         std::initializer_list<std::string_view> words) {
    for (std::size_t at = from; at < std::min(to, search.words().size()); ++at)
        if (std::ranges::find(words, search.words()[at].folded) != words.end()) return true;
    return false;
}

/// "Shot in the anamorphic format X", "shot in X, a widescreen format"; "filmed on location in A and B".
void find_shot_in(FactSearch& search) {
    for (const char* cue : {"shot in", "filmed in", "shot on location in", "filmed on location in"}) {
        const std::size_t at = find_words(search.sentence(), cue);
        if (at == search.words().size()) continue;
        const std::size_t behind = at + static_cast<std::size_t>(count_words(cue));
        const ProperName* name = search.name_from(behind, 4);
        if (name == nullptr) continue;
        const bool is_format =
            has(search, behind, name->last + 8, {"format", "process", "widescreen", "anamorphic"}) ||
            folded(name->text).find("scope") != std::string::npos;
        if (is_format) {
            search.add("format", name->text, "words", at, name->last);
        } else if (name->first == behind) {
            for (const ProperName* place : search.listed_from(*name))
                search.add("filming location", place->text, "place", at, place->last);
        }
    }
}

/// "distributed in France by A and, in the United States, by B".
void find_distribution(FactSearch& search) {
    const auto& words = search.words();
    std::string place;
    for (std::size_t at = find_words(search.sentence(), "distributed"); at < words.size(); ++at) {
        if (words[at].folded == "in") {
            const bool article = at + 1 < words.size() && words[at + 1].folded == "the";
            if (const ProperName* name = search.name_from(at + 1 + article, 0))
                place = " in " + std::string(article ? "the " : "") + name->text;
        }
        if (words[at].folded != "by") continue;
        if (const ProperName* name = search.name_from(at + 1, 1))
            search.add("distributor" + place, name->text, "words", at, name->last);
    }
}

void find_studio(FactSearch& search) {
    const std::size_t at = find_words(search.sentence(), "production company");
    if (at == search.words().size()) return;
    if (const ProperName* name = search.name_from(at + 2, 1))
        search.add("studio", name->text, "words", at, name->last);
}

/// "The Run (French: La Course)".
void find_other_title(FactSearch& search) {
    for (std::size_t at = 0; at < search.words().size(); ++at) {
        std::size_t last = at;
        if (!search.is_title(at, last) || last + 4 >= search.words().size()) continue;
        if (search.words()[last + 1].mark != '(' || search.words()[last + 3].mark != ':') continue;
        std::size_t end = last + 4;
        while (end + 1 < search.words().size() && search.words()[end + 1].mark != ')' &&
               search.words()[end + 1].mark != ';')
            ++end;
        search.add("title", search.text(last + 4, end), "words", at, end);
    }
}

} // namespace

void find_making(FactSearch& search) {
    find_shot_in(search);
    find_distribution(search);
    find_studio(search);
    find_other_title(search);
}

void find_in_line(FactSearch& search, std::string_view line) {
    constexpr std::size_t longest = 120;
    const std::size_t colon = line.find(": ");
    if (line.size() > longest || colon == line.npos) return;
    const std::string word = folded(line.substr(0, colon));
    const auto key = std::ranges::find(keys, std::string_view(word), &RecordKey::word);
    if (key == keys.end()) return;
    std::string_view value = line.substr(colon + 2);
    value = value.substr(0, value.find(" ("));
    if (value.ends_with('.')) value.remove_suffix(1);
    search.add(std::string(key->says), one_line(value), std::string(key->kind), 0, search.words().size() - 1);
}

} // namespace decoupage
