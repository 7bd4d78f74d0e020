#include "deeds/search_parts.hpp"
#include "library/search.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// A film that is not looked at may stand before those that are.
constexpr std::size_t spare_places = 200;

Outcome<void> find_measured_in(const SearchedLibrary& library, std::size_t number, const Sought& sought,
                               BestThings& best) {
    const auto query = understood(sought.order.words, library.index.track_names());
    if (!query) return {};
    const bool all = std::ranges::all_of(library.films, [&](const LibraryFilm& film) {
        return film.state == LibraryFilm::State::left_out || sought.order.looks_at(library, film);
    });
    const std::size_t most = sought.order.most_each + (all ? 0 : spare_places);
    const auto found = search(library.index, *query, most);
    if (!found) return tl::unexpected(found.error());
    std::int64_t matches = all ? found->matches : 0;
    for (const FoundPlace& place : found->places) {
        if (!sought.order.looks_at(library, library.films[place.film])) continue;
        if (!all) ++matches;
        FoundThing thing;
        thing.kind = FoundKind::measured;
        thing.library = number;
        thing.film = place.film;
        thing.span = place.span;
        thing.seconds = place.start;
        thing.shot = place.shot;
        thing.why = place.why;
        thing.rank = weight_of(FoundKind::measured) * place.rank;
        best.take(std::move(thing));
    }
    best.count(FoundKind::measured, matches);
    return {};
}

} // namespace

Outcome<void> find_measured(const SearchGround& ground, const Sought& sought, BestThings& best) {
    for (std::size_t at = 0; sought.wants(FoundKind::measured) && at < ground.libraries.size(); ++at)
        if (auto found = find_measured_in(ground.libraries[at], at, sought, best); !found) return found;
    return {};
}

} // namespace decoupage
