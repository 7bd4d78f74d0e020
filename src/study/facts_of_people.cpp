#include "film/folded.hpp"
#include "study/fact_search.hpp"

#include <array>

namespace decoupage {

namespace {

/// Words behind which a person stands, and what that person did.
struct PersonCue {
    std::string_view words, role;
    std::size_t within = 1; ///< words between
};

constexpr std::array<PersonCue, 28> cues{{
    {"directed by", "director"},
    {"directorial debut of", "director"},
    {"debut of", "director"},
    {"written by", "screenplay"},
    {"co-written by", "screenplay"},
    {"screenplay by", "screenplay"},
    {"script by", "screenplay"},
    {"screenplay with", "screenplay"},
    {"script with", "screenplay"},
    {"stars", "cast"},
    {"starring", "cast"},
    {"played by", "cast"},
    {"portrayed by", "cast"},
    {"performance of", "cast", 3},
    {"performance by", "cast", 3},
    {"actor", "cast"},
    {"actress", "cast"},
    {"cinematographer", "cinematography"},
    {"cinematography by", "cinematography"},
    {"photographed by", "cinematography"},
    {"director of photography", "cinematography", 2},
    {"edited by", "editing"},
    {"editing by", "editing"},
    {"editing , by", "editing"},
    {"score by", "music"},
    {"music by", "music"},
    {"composed by", "music"},
    {"composer", "music"},
}};

/// What a person is called behind the name: "Henri Decaë, a cinematographer".
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> callings{{
    {"cinematographer", "cinematography"},
    {"composer", "music"},
    {"editor", "editing"},
    {"screenwriter", "screenplay"},
    {"producer", "producer"},
}};

void find_cues(FactSearch& search) {
    for (const PersonCue& cue : cues)
        for (std::size_t at = find_words(search.sentence(), cue.words); at < search.words().size();
             at = find_words(search.sentence(), cue.words, at + 1)) {
            const std::size_t behind = at + count_words(cue.words) + (cue.words.find(',') != cue.words.npos);
            const auto first = search.person_from(behind, cue.within);
            if (!first || search.words()[first->second->last].possessive) continue;
            for (const ProperName* name : search.listed_from(*first->second))
                if (const std::string person = search.person(*name); !person.empty())
                    search.add(std::string(cue.role), person, "person", at, name->last);
        }
}

void find_callings(FactSearch& search) {
    for (const ProperName& name : search.names()) {
        const std::string person = search.person(name);
        const std::size_t comma = name.last + 1;
        if (person.empty() || comma + 2 >= search.words().size() || search.words()[comma].mark != ',')
            continue;
        for (std::size_t at = comma + 2; at < std::min(comma + 5, search.words().size()); ++at)
            for (const auto& [calling, role] : callings)
                if (search.words()[at].folded == calling)
                    search.add(std::string(role), person, "person", name.first, at);
    }
}

/// "Jean Constantin's musical theme", "François Truffaut's first feature".
void find_owners(FactSearch& search) {
    for (const ProperName& name : search.names()) {
        const std::string person = search.person(name);
        if (person.empty() || !search.words()[name.last].possessive) continue;
        const std::size_t next = name.last + 1;
        for (std::size_t at = next; at < std::min(next + 3, search.words().size()); ++at) {
            const std::string& word = search.words()[at].folded;
            if (word == "score" ||
                (word == "theme" && at > next && search.words()[at - 1].folded == "musical"))
                search.add("music", person, "person", name.first, at);
        }
        if (says_at(search.sentence(), next, "first feature") ||
            says_at(search.sentence(), next, "feature debut") ||
            says_at(search.sentence(), next, "directorial debut"))
            search.add("director", person, "person", name.first, next + 1);
    }
}

/// "François Truffaut, who also co-wrote the film".
void find_relatives(FactSearch& search) {
    for (const ProperName& name : search.names()) {
        const std::string person = search.person(name);
        if (person.empty() || !says_at(search.sentence(), name.last + 1, ", who")) continue;
        for (std::size_t at = name.last + 3; at < std::min(name.last + 6, search.words().size()); ++at) {
            const std::string& verb = search.words()[at].folded;
            if (verb == "co-wrote" || verb == "wrote")
                search.add("screenplay", person, "person", name.first, at);
            if (verb == "directed") search.add("director", person, "person", name.first, at);
        }
    }
}

/// The person behind "died" is not the one whose mentor it was.
void find_deaths(FactSearch& search) {
    const std::size_t at = find_words(search.sentence(), "who died");
    if (at + 2 >= search.words().size()) return;
    std::string dead;
    std::size_t first = 0;
    for (const ProperName& name : search.names()) {
        if (name.last > at || search.words()[name.last].possessive) continue;
        if (std::string person = search.person(name); !person.empty()) {
            dead = std::move(person);
            first = name.first;
        }
    }
    std::size_t last = at + 2;
    while (last + 1 < search.words().size() && search.words()[last + 1].mark == 0)
        ++last;
    if (!dead.empty()) search.add("death of " + dead, search.text(at + 2, last), "words", first, last);
}

void find_dedications(FactSearch& search) {
    const std::size_t at = find_words(search.sentence(), "dedicated");
    const std::size_t to = find_words(search.sentence(), "to", at);
    if (at == search.words().size() || to > at + 4) return;
    if (const auto person = search.person_from(to + 1, 10))
        search.add("dedicated to", person->first, "person", at, person->second->last);
}

bool is_of_cast(const std::string& heading) {
    const auto words = folded_words(heading);
    return !words.empty() && (words[0] == "cast" || words[0] == "interpretes");
}

} // namespace

void find_people(FactSearch& search) {
    find_cues(search);
    find_callings(search);
    find_owners(search);
    find_relatives(search);
    find_deaths(search);
    find_dedications(search);
    if (!is_of_cast(search.heading())) return;
    for (const ProperName& name : search.names())
        if (const std::string person = search.person(name); !person.empty())
            search.add("cast", person, "person", name.first, name.last);
}

} // namespace decoupage
