#include "workbench/searching.hpp"

#include "deeds/search_document.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

Outcome<nlohmann::ordered_json> Searching::search(const OpenFilms& films, OpenWorks* works,
                                                  const SearchOrder& order) {
    const std::scoped_lock lock(mutex_);
    take_in_films(films);
    ground_.works.clear();
    if (works != nullptr) take_in_works(*works);
    const auto answer = search_everything(ground_, order);
    if (!answer) return tl::unexpected(answer.error());
    return search_document(ground_, order, *answer, Paths::untold);
}

void Searching::take_in_films(const OpenFilms& films) {
    const std::vector<ShownFilm> all = films.all();
    std::string stamp;
    for (const ShownFilm& film : all)
        stamp += film.dossier + ' ' + films.revision(film.id) + '\n';
    if (stamp == films_stamp_) return;
    ground_.libraries.clear();
    for (const ShownFilm& film : all)
        if (!films.revision(film.id).empty())
            (void)add_dossier(ground_, film.dossier); // one that cannot be read has nothing to be found
    films_stamp_ = stamp;
}

void Searching::take_in_works(OpenWorks& works) {
    for (const auto& [id, folder] : works.folders()) {
        const auto now = works.read(id);
        if (!now) continue; // what cannot be read has nothing to be found
        KnownWork& known = works_[id];
        if (known.revision != (*now)->revision || !known.work)
            known = {(*now)->revision, std::make_shared<const SearchedWork>((*now)->work, id)};
        ground_.works.push_back(known.work);
    }
}

} // namespace decoupage
