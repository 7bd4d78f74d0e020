#include "deeds/search_parts.hpp"
#include "film/named_place.hpp"
#include "library/film_sketch.hpp"

namespace decoupage {

namespace {

/// Every film has a shot 12: where many are searched, a place leads nowhere.
constexpr std::size_t most_films_with_places = 12;

std::size_t films_looked_at(const SearchGround& ground, const SearchOrder& order) {
    std::size_t films = 0;
    for (const SearchedLibrary& library : ground.libraries)
        for (const LibraryFilm& film : library.films)
            films += order.looks_at(library, film) ? 1 : 0;
    return films;
}

Outcome<void> find_places_in(const SearchedLibrary& library, std::size_t number, const Sought& sought,
                             BestThings& best) {
    Sketching sketching(library.index);
    for (std::size_t at = 0; at < library.films.size(); ++at) {
        if (!sought.order.looks_at(library, library.films[at])) continue;
        const auto sketch = sketching.sketch(library.films[at]);
        if (!sketch) return tl::unexpected(sketch.error());
        const auto place = place_in(sketch->decoupage(), sought.order.words);
        if (!place) continue;
        FoundThing thing;
        thing.kind = FoundKind::place;
        thing.library = number;
        thing.film = at;
        thing.span = place->span;
        thing.seconds = sketch->seconds_at(place->span.first);
        thing.shot = sketch->shot_at(place->span.first);
        thing.excerpt = {"", sought.order.words, ""};
        thing.rank = weight_of(FoundKind::place);
        best.count(FoundKind::place, 1);
        best.take(std::move(thing));
    }
    return {};
}

} // namespace

Outcome<void> find_places(const SearchGround& ground, const Sought& sought, BestThings& best) {
    const std::string& words = sought.order.words;
    if (!sought.wants(FoundKind::place) || !(reads_as_frames(words) || reads_as_place(words))) return {};
    if (films_looked_at(ground, sought.order) > most_films_with_places) return {};
    for (std::size_t at = 0; at < ground.libraries.size(); ++at)
        if (auto found = find_places_in(ground.libraries[at], at, sought, best); !found) return found;
    return {};
}

} // namespace decoupage
