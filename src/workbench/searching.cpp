#include "workbench/searching.hpp"

#include "deeds/search_document.hpp"
#include "study/work_reading.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files_looked_at = 5000;

/// The files of a work folder with their sizes and times.
std::string stamp_of(const fs::path& folder) {
    std::vector<std::string> files;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code none;
        if (!entry->is_regular_file(none)) continue;
        files.push_back(entry->path().string() + ' ' + std::to_string(entry->file_size(none)) + ' ' +
                        std::to_string(entry->last_write_time(none).time_since_epoch().count()) + '\n');
        if (files.size() > most_files_looked_at) break;
    }
    std::ranges::sort(files);
    std::string stamp;
    for (const std::string& file : files)
        stamp += file;
    return stamp;
}

} // namespace

Outcome<nlohmann::ordered_json> Searching::search(const OpenFilms& films, const Works& works,
                                                  const SearchOrder& order) {
    const std::scoped_lock lock(mutex_);
    take_in_films(films);
    take_in_works(works);
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

void Searching::take_in_works(const Works& works) {
    ground_.works.clear();
    for (const auto& [id, folder] : works) {
        KnownWork& known = works_[id];
        std::string stamp = stamp_of(folder);
        if (stamp != known.stamp || !known.work) {
            const auto work = read_work(folder);
            if (!work) continue;
            known = {std::move(stamp), std::make_shared<const SearchedWork>(*work)};
        }
        ground_.works.push_back(known.work);
    }
}

} // namespace decoupage
