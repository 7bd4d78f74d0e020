#include "deeds/search_parts.hpp"
#include "library/film_sketch.hpp"
#include "library/word_places.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace decoupage {

namespace {

FoundKind kind_of(IndexedWords::Manner manner) {
    switch (manner) {
    case IndexedWords::Manner::written:
        return FoundKind::written;
    case IndexedWords::Manner::named:
        return FoundKind::name;
    case IndexedWords::Manner::noted:
        return FoundKind::note;
    case IndexedWords::Manner::said:
        break;
    }
    return FoundKind::said;
}

/// What stands in several subtitles of a film is told once.
struct WordsSeen {
    std::size_t film = 0;
    Frame first = 0;
    std::string words;
    friend auto operator<=>(const WordsSeen&, const WordsSeen&) = default;
};

class LibrarySearch {
public:
    LibrarySearch(const SearchedLibrary& library, std::size_t number, const Sought& sought, BestThings& best)
        : library_(library), number_(number), sought_(sought), best_(best) {
        for (std::size_t at = 0; at < library.films.size(); ++at)
            if (sought.order.looks_at(library, library.films[at])) films_[library.films[at].id] = at;
    }

    Outcome<void> find() {
        auto places = find_word_places(library_.index, sought_.words, library_.films);
        if (!places) return tl::unexpected(places.error());
        std::erase_if(*places, [&](const WordPlace& place) {
            const FoundKind kind = kind_of(manner_of_word(place.row));
            const bool wanted = sought_.wants(kind) && films_.contains(place.film);
            if (wanted) best_.count(kind, 1);
            return !wanted;
        });
        keep_likely(*places);
        Sketching sketching(library_.index);
        std::optional<FilmSketch> sketch;
        for (const WordPlace& place : *places) {
            if (!sketch || sketch->film.id != place.film) {
                auto next = sketching.sketch(library_.films[films_.at(place.film)]);
                if (!next) return tl::unexpected(next.error());
                sketch = std::move(*next);
            }
            if (auto told = tell(place, *sketch); !told) return told;
        }
        return {};
    }

private:
    double rank_of(const WordPlace& place) const {
        return weight_of(kind_of(manner_of_word(place.row))) * place.closeness;
    }

    /// Words are read only of those that may be shown: some more than are, as of several subtitles one is
    /// told.
    void keep_likely(std::vector<WordPlace>& places) const {
        const std::size_t most = 4 * std::min(sought_.order.most_each, most_of_each);
        std::map<IndexedWords::Manner, std::size_t> kept;
        const auto row = [](const WordPlace& place) { return place.row; };
        std::ranges::stable_sort(
            places, [&](const WordPlace& a, const WordPlace& b) { return a.closeness > b.closeness; });
        std::erase_if(places,
                      [&](const WordPlace& place) { return ++kept[manner_of_word(place.row)] > most; });
        std::ranges::sort(places, {}, row);
    }

    Outcome<void> tell(const WordPlace& place, const FilmSketch& sketch) {
        auto kept = library_.index.words(place.row);
        if (!kept) return tl::unexpected(kept.error());
        if (place.next_row != 0) {
            const auto next = library_.index.words(place.next_row);
            if (!next) return tl::unexpected(next.error());
            kept->words += ' ' + next->words;
            kept->span.end = std::max(kept->span.end, next->span.end);
        }
        FoundThing thing;
        thing.kind = kind_of(kept->manner);
        thing.library = number_;
        thing.film = films_.at(place.film);
        thing.span = kept->span;
        if (!seen_.insert({thing.film, thing.span.first / 12, kept->words}).second) return {};
        thing.seconds = sketch.seconds_at(thing.span.first);
        thing.shot = sketch.shot_at(thing.span.first);
        thing.excerpt = excerpt_of(kept->words, sought_.words);
        thing.rank = rank_of(place);
        best_.take(std::move(thing));
        return {};
    }

    const SearchedLibrary& library_;
    std::size_t number_;
    const Sought& sought_;
    BestThings& best_;
    std::map<std::int64_t, std::size_t> films_; ///< by id, those that are looked at
    std::set<WordsSeen> seen_;
};

} // namespace

Outcome<void> find_in_films(const SearchGround& ground, const Sought& sought, BestThings& best) {
    constexpr FoundKind kinds[]{FoundKind::name, FoundKind::note, FoundKind::written, FoundKind::said};
    const bool wanted = std::ranges::any_of(kinds, [&](FoundKind kind) { return sought.wants(kind); });
    for (std::size_t at = 0; wanted && at < ground.libraries.size(); ++at)
        if (auto found = LibrarySearch(ground.libraries[at], at, sought, best).find(); !found) return found;
    return {};
}

} // namespace decoupage
