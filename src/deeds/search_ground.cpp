#include "deeds/search_ground.hpp"

#include "dossier/dossier.hpp"
#include "library/folder.hpp"
#include "study/work_reading.hpp"

#include <algorithm>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_works = 1000;

bool is_work(const fs::path& folder) {
    std::error_code none;
    return fs::symlink_status(folder, none).type() == fs::file_type::directory &&
           fs::is_regular_file(folder / "work.toml", none);
}

void add_works_of(const fs::path& folder, std::vector<fs::path>& works) {
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (found.size() < most_works && is_work(entry->path())) found.push_back(entry->path());
    std::ranges::sort(found);
    works.insert(works.end(), found.begin(), found.end());
}

fs::path real_path(const fs::path& path) {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path : real;
}

/// Is a folder another, or within it?
bool is_within(const fs::path& folder, const fs::path& other) {
    const fs::path from = real_path(folder).lexically_relative(real_path(other));
    return !from.empty() && *from.begin() != "..";
}

} // namespace

std::vector<fs::path> works_in(const fs::path& folder) {
    if (is_work(folder)) return {folder};
    std::vector<fs::path> works;
    add_works_of(folder, works);
    if (!is_work(folder / "works")) add_works_of(folder / "works", works);
    return works;
}

Outcome<void> add_folder(SearchGround& ground, const std::string& folder) {
    std::error_code none;
    if (!fs::is_directory(folder, none))
        return fault(Fault::Kind::not_found, "a folder", "There is no folder " + folder);
    const bool known = std::ranges::any_of(ground.libraries, [&](const SearchedLibrary& library) {
        return library.only.empty() && is_within(folder, library.folder);
    });
    if (!known) {
        const auto dossiers = dossiers_in(folder);
        if (!dossiers) return tl::unexpected(dossiers.error());
        if (!dossiers->empty()) {
            auto library = searched_library(folder);
            if (!library) return tl::unexpected(library.error());
            std::erase_if(ground.libraries,
                          [&](const SearchedLibrary& one) { return is_within(one.folder, folder); });
            ground.libraries.push_back(std::move(*library));
        }
    }
    for (const fs::path& place : works_in(folder)) {
        const bool is_there = std::ranges::any_of(
            ground.works, [&](const auto& one) { return real_path(one->folder()) == real_path(place); });
        if (is_there) continue;
        const auto work = read_work(place);
        if (!work) return tl::unexpected(work.error());
        ground.works.push_back(std::make_shared<const SearchedWork>(*work, work->name));
    }
    return {};
}

Outcome<void> add_dossier(SearchGround& ground, const std::string& dossier) {
    const auto opened = Dossier::open(dossier, Dossier::Use::read);
    if (!opened) return tl::unexpected(opened.error());
    const auto film = opened->film();
    if (!film) return tl::unexpected(film.error());
    const std::string folder = fs::absolute(dossier).lexically_normal().parent_path().string();
    const auto known = std::ranges::find_if(ground.libraries, [&](const SearchedLibrary& library) {
        return is_within(folder, library.folder) && (library.only.empty() || library.folder == folder);
    });
    if (known != ground.libraries.end()) {
        if (!known->only.empty()) known->only.push_back(film->print.digest);
        return {};
    }
    auto library = searched_library(folder);
    if (!library) return tl::unexpected(library.error());
    library->only = {film->print.digest};
    ground.libraries.push_back(std::move(*library));
    return {};
}

} // namespace decoupage
