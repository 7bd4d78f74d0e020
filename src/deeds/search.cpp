#include "deeds/search.hpp"

#include "deeds/search_parts.hpp"
#include "film/folded.hpp"
#include "library/update.hpp"

#include <algorithm>
#include <numeric>

namespace decoupage {

namespace {

struct FoundKindCard {
    FoundKind kind;
    std::string_view name;
    double weight;
};

/// In the order of the enumeration.
constexpr FoundKindCard kind_cards[] = {
    {FoundKind::place, "place", 1},        {FoundKind::name, "name", 1},
    {FoundKind::note, "note", 0.9},        {FoundKind::measured, "measured", 0.9},
    {FoundKind::written, "written", 0.8},  {FoundKind::said, "said", 0.6},
    {FoundKind::claim, "claim", 0.75},     {FoundKind::text, "text", 0.7},
    {FoundKind::meaning, "meaning", 0.85}, {FoundKind::source, "source", 0.55},
    {FoundKind::record, "record", 0.65},
};
static_assert(std::size(kind_cards) == found_kinds);

/// Everything that knows something to be found.
constexpr Outcome<void> (*parts[])(const SearchGround&, const Sought&,
                                   BestThings&) = {find_places, find_in_films, find_measured, find_in_works};

/// Whether a thing is told before another of the same rank.
bool before(const FoundThing& a, const FoundThing& b) {
    if (a.rank != b.rank) return a.rank > b.rank;
    if (a.kind != b.kind) return a.kind < b.kind;
    const auto order = [](const FoundThing& one) {
        return std::tuple(one.library.value_or(0), one.film, one.work, one.span.first);
    };
    if (order(a) != order(b)) return order(a) < order(b);
    return std::tie(a.written.file, a.written.line) < std::tie(b.written.file, b.written.line);
}

} // namespace

std::string_view name_of(FoundKind kind) {
    return kind_cards[static_cast<std::size_t>(kind)].name;
}

std::optional<FoundKind> found_kind_named(std::string_view name) {
    const auto card = std::ranges::find(kind_cards, name, &FoundKindCard::name);
    return card == std::end(kind_cards) ? std::nullopt : std::optional(card->kind);
}

double weight_of(FoundKind kind) {
    return kind_cards[static_cast<std::size_t>(kind)].weight;
}

bool Sought::wants(FoundKind kind) const {
    return order.kinds.empty() || std::ranges::find(order.kinds, kind) != order.kinds.end();
}

bool SearchOrder::looks_at(const SearchedLibrary& library, const LibraryFilm& one) const {
    const auto& only = library.only;
    return work.empty() && one.state != LibraryFilm::State::left_out && one.print.digest.starts_with(film) &&
           (only.empty() || std::ranges::find(only, one.print.digest) != only.end());
}

bool SearchOrder::looks_at(const SearchedWork& one) const {
    return film.empty() && (work.empty() || one.name() == work);
}

SearchedWork::SearchedWork(const Work& work, std::string name)
    : name_(std::move(name)), folder_(work.folder.string()) {
    for (WordsOfWork& words : words_of(work)) {
        std::string alike = folded(std::string_view(words.words).substr(0, longest_text_searched));
        entries_.push_back({std::move(words), std::move(alike)});
    }
}

std::int64_t SearchAnswer::matches_together() const {
    return std::accumulate(matches.begin(), matches.end(), std::int64_t{0});
}

bool BestThings::would_keep(FoundKind kind, double rank) const {
    const auto& kept = kept_[place(kind)];
    return most_ > 0 && (kept.size() < most_ || rank >= kept.back().rank);
}

void BestThings::take(FoundThing thing) {
    if (!would_keep(thing.kind, thing.rank)) return;
    auto& kept = kept_[place(thing.kind)];
    kept.insert(std::ranges::upper_bound(kept, thing, before), std::move(thing));
    if (kept.size() > most_) kept.pop_back();
}

SearchAnswer BestThings::answer() && {
    SearchAnswer answer;
    answer.matches = matches_;
    for (auto& kept : kept_)
        std::ranges::move(kept, std::back_inserter(answer.found));
    std::ranges::sort(answer.found, before);
    return answer;
}

Outcome<SearchAnswer> search_everything(const SearchGround& ground, const SearchOrder& order) {
    if (order.words.size() > longest_search)
        return fault(Fault::Kind::usage, "at most a thousand letters", "There are more of them",
                     "Seek fewer words.");
    const Sought sought{order, SoughtWords(order.words)};
    if (sought.words.empty())
        return fault(Fault::Kind::usage, "words, a place or a measure", "It is not said what to find",
                     "For example: rain, shot 12, close-ups over 30 s.");
    BestThings best(order);
    for (const auto& find : parts)
        if (const auto found = find(ground, sought, best); !found) return tl::unexpected(found.error());
    return std::move(best).answer();
}

Outcome<SearchedLibrary> searched_library(const std::string& folder) {
    if (const auto updated = update_index(folder); !updated) return tl::unexpected(updated.error());
    const auto path = index_path(folder);
    if (!path) return tl::unexpected(path.error());
    auto index = Index::open_to_read(*path);
    if (!index) return tl::unexpected(index.error());
    auto films = index->films();
    if (!films) return tl::unexpected(films.error());
    return SearchedLibrary{folder, std::move(*index), std::move(*films), {}};
}

} // namespace decoupage
