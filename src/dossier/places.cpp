#include "dossier/database.hpp"
#include "dossier/dossier.hpp"
#include "dossier/film_row.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>
#include <vector>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr const char* ending = ".dossier";

/// "FILM.ext" of a path; of a folder of stills, the folder's name.
fs::path name_of_film(const std::string& film_path) {
    fs::path path = fs::absolute(film_path).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    return path;
}

fs::path beside(const std::string& film_path) {
    return name_of_film(film_path).string() + ending;
}

bool is_of_film(const fs::path& dossier, const Print& print) {
    const auto found = print_of_dossier(dossier.string());
    return found && *found == print;
}

std::optional<std::string> search(const fs::path& folder, const Print& print) {
    std::vector<fs::path> dossiers;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().extension() == ending) dossiers.push_back(entry->path());
    std::sort(dossiers.begin(), dossiers.end());
    const auto found = std::find_if(dossiers.begin(), dossiers.end(),
                                    [&](const fs::path& dossier) { return is_of_film(dossier, print); });
    if (found == dossiers.end()) return std::nullopt;
    return found->string();
}

} // namespace

std::string own_folder() {
    const char* named = std::getenv("XDG_DATA_HOME");
    if (named != nullptr && fs::path(named).is_absolute()) return fs::path(named) / "decoupage";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return {};
    return fs::path(home) / ".local" / "share" / "decoupage";
}

Outcome<std::string> dossier_path(const std::string& film_path, const Print& print,
                                  const std::string& wanted) {
    const fs::path near_film = beside(film_path);
    std::error_code error;
    if (!wanted.empty()) {
        if (fs::is_directory(wanted, error)) return (fs::path(wanted) / near_film.filename()).string();
        return wanted;
    }
    if (::access(near_film.parent_path().c_str(), W_OK) == 0) return near_film.string();
    const fs::path folder = own_folder();
    fs::create_directories(folder, error);
    if (folder.empty() || ::access(folder.c_str(), W_OK) != 0)
        return fault(Fault::Kind::not_allowed, "a folder that can be written",
                     "neither the film's folder nor your own folder for dossiers is one",
                     "Name a place for the dossier with -o.");
    const fs::path name = near_film.stem().string() + "-" + print.digest + ending;
    return (folder / name).string();
}

std::optional<std::string> find_dossier(const std::string& film_path, const Print& print) {
    const fs::path near_film = beside(film_path);
    if (is_of_film(near_film, print)) return near_film.string();
    if (auto found = search(near_film.parent_path(), print)) return found;
    const fs::path folder = own_folder();
    return folder.empty() ? std::nullopt : search(folder, print);
}

} // namespace decoupage
