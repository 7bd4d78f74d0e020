#include "study/fact_search.hpp"

#include "film/folded.hpp"
#include "study/source_reading.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

constexpr std::size_t most_people = 2000;

bool holds_no_person(const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 34> others{
        "film",      "films",      "cinema",  "festival", "award",      "awards",    "war",
        "republic",  "collection", "wave",    "company",  "pictures",   "studio",    "studios",
        "academy",   "critics",    "circle",  "poll",     "tower",      "prize",     "prix",
        "street",    "school",     "sound",   "states",   "kingdom",    "best",      "gaze",
        "tradition", "cahiers",    "january", "november", "screenplay", "production"};
    return std::ranges::any_of(
        words, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); });
}

} // namespace

KnownNames::KnownNames(const Document& document, std::span<const std::string> titles) {
    for (const std::string& title : titles)
        if (auto words = folded_words(title); !words.empty()) titles_.push_back(std::move(words));
    std::set<std::string> seen;
    for (const DocumentSection& section : document.sections)
        for (const std::string& paragraph : section.paragraphs)
            for (const Sentence& sentence : sentences_of(paragraph))
                for (const ProperName& name : names_in(sentence)) {
                    const auto words = folded_words(name.text);
                    const bool whole = name.last > name.first && words.size() < 6 && !holds_no_person(words);
                    if (whole && seen.size() < most_people && seen.insert(name.text).second)
                        people_.push_back(name.text);
                }
}

std::string KnownNames::person(const ProperName& name) const {
    const auto words = folded_words(name.text);
    if (words.empty() || holds_no_person(words)) return {};
    const auto ends_with_it = [&](const std::vector<std::string>& title) {
        return title.size() >= words.size() && std::equal(words.rbegin(), words.rend(), title.rbegin());
    };
    if (std::ranges::any_of(titles_, ends_with_it)) return {};
    if (name.last > name.first) return name.text;
    const auto found = std::ranges::find_if(people_, [&](const std::string& person) {
        const auto whole = folded_words(person);
        return whole.size() > words.size() && std::equal(words.rbegin(), words.rend(), whole.rbegin());
    });
    return found == people_.end() ? std::string() : *found;
}

bool KnownNames::is_title(const Sentence& sentence, std::size_t at, std::size_t& last) const {
    return std::ranges::any_of(titles_, [&](const std::vector<std::string>& title) {
        if (at + title.size() > sentence.words.size()) return false;
        for (std::size_t word = 0; word < title.size(); ++word)
            if (sentence.words[at + word].folded != title[word]) return false;
        last = at + title.size() - 1;
        return true;
    });
}

void FactSearch::go_to(std::size_t section, std::size_t paragraph, Sentence sentence) {
    if (section != section_ || paragraph != paragraph_) {
        person_before_.clear();
    } else {
        for (const ProperName& name : names_)
            if (std::string whole = person(name); !whole.empty()) person_before_ = std::move(whole);
    }
    section_ = section;
    paragraph_ = paragraph;
    sentence_ = std::move(sentence);
    names_ = names_in(sentence_);
}

const ProperName* FactSearch::name_from(std::size_t word, std::size_t within) const {
    for (const ProperName& name : names_)
        if (name.first >= word && name.first <= word + within) return &name;
    return nullptr;
}

std::optional<std::pair<std::string, const ProperName*>> FactSearch::person_from(std::size_t word,
                                                                                 std::size_t within) const {
    for (const ProperName& name : names_)
        if (name.first >= word && name.first <= word + within)
            if (std::string whole = person(name); !whole.empty()) return std::pair(std::move(whole), &name);
    return std::nullopt;
}

std::vector<const ProperName*> FactSearch::listed_from(const ProperName& first) const {
    std::vector<const ProperName*> list;
    std::size_t next = first.first;
    for (const ProperName& name : names_) {
        if (name.first < next) continue;
        if (name.first > next) break;
        list.push_back(&name);
        next = name.last + 1;
        while (next < words().size() && (words()[next].mark == ',' || words()[next].folded == "and"))
            ++next;
        if (next == name.last + 1) break;
    }
    return list;
}

std::string FactSearch::text(std::size_t first, std::size_t last) const {
    const std::string& paragraph = document_.sections[section_].paragraphs[paragraph_];
    return paragraph.substr(words()[first].begin, words()[last].end - words()[first].begin);
}

std::string FactSearch::quote(std::size_t first, std::size_t last) const {
    // A few words on either side, as far as a fair quotation goes.
    constexpr std::size_t wished = 110;
    last = std::min(last, words().size() - 1);
    // Of what is too long the end is kept: it is there that most is said.
    while (words()[last].end - words()[first].begin > longest_quote - 40 && last > first)
        ++first;
    bool wider = true;
    while (wider) {
        wider = false;
        if (first > 0 && words()[last].end - words()[first - 1].begin < wished) --first, wider = true;
        if (last + 1 < words().size() && words()[last + 1].end - words()[first].begin < wished)
            ++last, wider = true;
    }
    return text(first, last);
}

void FactSearch::add(std::string says, std::string value, std::string kind, std::size_t first,
                     std::size_t last) {
    if (value.empty() || value.size() > longest_quote || facts_.size() >= most_facts) return;
    if (!said_.emplace(folded(says), folded(value)).second) return;
    SourceFact fact;
    fact.says = std::move(says);
    fact.value = std::move(value);
    fact.kind = std::move(kind);
    fact.at = locator_of(document_, section_, paragraph_);
    fact.quote = quote(first, last);
    facts_.push_back(std::move(fact));
}

std::vector<SourceFact> plain_facts(const Document& document, std::span<const std::string> titles) {
    const KnownNames known(document, titles);
    FactSearch search(document, known);
    for (std::size_t section = 0; section < document.sections.size(); ++section)
        for (std::size_t at = 0; at < document.sections[section].paragraphs.size(); ++at) {
            const std::string& paragraph = document.sections[section].paragraphs[at];
            for (Sentence& sentence : sentences_of(paragraph)) {
                search.go_to(section, at, std::move(sentence));
                find_in_line(search, paragraph);
                find_people(search);
                find_making(search);
                find_numbers(search);
                find_prizes(search);
                find_dates(search);
            }
        }
    return std::move(search).taken();
}

} // namespace decoupage
