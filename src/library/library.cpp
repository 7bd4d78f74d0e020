#include "library/library.hpp"

#include <algorithm>

namespace decoupage {

Outcome<Library> library_of(const Index& index) {
    auto all = index.films();
    if (!all) return tl::unexpected(all.error());
    std::ranges::sort(*all, {}, [](const LibraryFilm& film) { return film.file.path; });
    Library library;
    std::vector<LibraryFilm> told;
    for (LibraryFilm& film : *all)
        (film.state == LibraryFilm::State::left_out ? library.left_out : told).push_back(std::move(film));
    auto profiles = index.profiles(told);
    if (!profiles) return tl::unexpected(profiles.error());
    const bool compared = told.size() <= most_films_compared;
    const ScaledProfiles scaled(compared ? *profiles : std::vector<FilmProfile>{});
    for (std::size_t at = 0; at < told.size(); ++at) {
        Library::Entry entry{std::move(told[at]), std::move((*profiles)[at]), {}, {}};
        if (compared) {
            entry.neighbours = scaled.neighbours(at, neighbours_told);
            entry.outliers = scaled.outliers(at);
        }
        library.films.push_back(std::move(entry));
    }
    return library;
}

} // namespace decoupage
