#include "film/annotation.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// Of things in order of their numbers.
template <class Thing>
const Thing* numbered_in(const std::vector<Thing>& things, std::int64_t number) {
    const auto found = std::ranges::lower_bound(things, number, {}, &Thing::number);
    return found == things.end() || found->number != number ? nullptr : &*found;
}

template <class Thing>
const Thing* called_in(const std::vector<Thing>& things, std::string_view name) {
    const std::string sought = folded(name);
    const auto found =
        std::ranges::find_if(things, [&](const Thing& thing) { return folded(thing.name) == sought; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const char* name_of(Lies lies) {
    switch (lies) {
    case Lies::on_shots:
        return "shots";
    case Lies::on_tier:
        return "tier";
    case Lies::on_film:
        break;
    }
    return "film";
}

const Tier* Annotations::tier(std::int64_t number) const {
    return numbered_in(tiers, number);
}

const Vocabulary* Annotations::vocabulary(std::int64_t number) const {
    return numbered_in(vocabularies, number);
}

const Tier* Annotations::tier_called(std::string_view name) const {
    return called_in(tiers, name);
}

const Vocabulary* Annotations::vocabulary_called(std::string_view name) const {
    return called_in(vocabularies, name);
}

const Annotation* Annotations::annotation(std::int64_t number) const {
    const auto found = std::ranges::find(annotations, number, &Annotation::number);
    return found == annotations.end() ? nullptr : &*found;
}

const Term* Annotations::term_of(const Annotation& annotation) const {
    const Tier* of = tier(annotation.tier);
    const Vocabulary* words = of == nullptr ? nullptr : vocabulary(of->vocabulary);
    if (words == nullptr || annotation.term.empty()) return nullptr;
    const auto found = std::ranges::find(words->terms, annotation.term, &Term::id);
    return found == words->terms.end() ? nullptr : &*found;
}

std::string Annotations::value_of(const Annotation& annotation) const {
    const Term* term = term_of(annotation);
    std::string value = term != nullptr            ? term->words
                        : !annotation.term.empty() ? annotation.term
                                                   : annotation.words;
    std::ranges::replace(value, '\n', ' ');
    return value;
}

Box region_of(const Box& box) {
    const auto side = [](float share) {
        return static_cast<float>(std::round(static_cast<double>(share) * 1e4) / 1e4);
    };
    return {side(box.left), side(box.top), side(box.width), side(box.height)};
}

bool is_in_picture(const Box& box) {
    constexpr float most = 1.0001f; // a sum of two shares may be a hair above 1
    return box.left >= 0 && box.top >= 0 && box.width > 0 && box.height > 0 && box.left + box.width <= most &&
           box.top + box.height <= most;
}

const Term* term_called(const Vocabulary& vocabulary, std::string_view text) {
    const auto by_id = std::ranges::find(vocabulary.terms, text, &Term::id);
    if (by_id != vocabulary.terms.end()) return &*by_id;
    const auto by_words = std::ranges::find(vocabulary.terms, text, &Term::words);
    if (by_words != vocabulary.terms.end()) return &*by_words;
    const auto sought = folded_words(text);
    const auto found = std::ranges::find_if(vocabulary.terms, [&](const Term& term) {
        return !sought.empty() && folded_words(term.words) == sought;
    });
    return found == vocabulary.terms.end() ? nullptr : &*found;
}

} // namespace decoupage
