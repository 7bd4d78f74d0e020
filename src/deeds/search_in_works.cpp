#include "deeds/search_parts.hpp"

#include <algorithm>

namespace decoupage {

namespace {

FoundKind kind_of_words(WordsOfWork::Kind kind) {
    switch (kind) {
    case WordsOfWork::Kind::claim:
        return FoundKind::claim;
    case WordsOfWork::Kind::place:
        return FoundKind::meaning;
    case WordsOfWork::Kind::source:
        return FoundKind::source;
    case WordsOfWork::Kind::record:
        return FoundKind::record;
    case WordsOfWork::Kind::text:
        break;
    }
    return FoundKind::text;
}

/// A quick look, before words are held against each other: is each there as letters?
bool may_have(const std::string& folded, const SoughtWords& sought) {
    return std::ranges::all_of(sought.terms(), [&](const SoughtWords::Term& term) {
        return std::ranges::all_of(
            term.words, [&](const std::string& word) { return folded.find(word) != std::string::npos; });
    });
}

} // namespace

Outcome<void> find_in_works(const SearchGround& ground, const Sought& sought, BestThings& best) {
    for (std::size_t at = 0; at < ground.works.size(); ++at) {
        if (!sought.order.looks_at(*ground.works[at])) continue;
        for (const SearchedWork::Entry& entry : ground.works[at]->entries()) {
            const FoundKind kind = kind_of_words(entry.words.kind);
            if (!sought.wants(kind) || !may_have(entry.folded, sought.words)) continue;
            const auto close = closeness(sought.words, entry.words.words);
            if (!close) continue;
            best.count(kind, 1);
            const double rank = weight_of(kind) * *close;
            if (!best.would_keep(kind, rank)) continue;
            FoundThing thing;
            thing.kind = kind;
            thing.work = at;
            thing.written = entry.words.written;
            thing.under = entry.words.under;
            thing.excerpt = excerpt_of(entry.words.words, sought.words);
            thing.rank = rank;
            best.take(std::move(thing));
        }
    }
    return {};
}

} // namespace decoupage
