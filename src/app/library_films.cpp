#include "app/library_screen.hpp"
#include "deeds/known_dossier.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 24> film_endings{
    ".mkv", ".mp4",  ".m4v", ".mov", ".avi", ".mxf", ".mpg", ".mpeg", ".ts", ".m2ts", ".mts", ".vob",
    ".ogv", ".webm", ".wmv", ".flv", ".3gp", ".dv",  ".y4m", ".ogm",  ".rm", ".asf",  ".f4v", ".divx"};

bool is_called_as_a_film(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return std::ranges::find(film_endings, ending) != film_endings.end() &&
           !path.filename().string().starts_with('.');
}

void add_films_in(const fs::path& folder, std::vector<std::string>& films) {
    std::error_code error;
    std::vector<std::string> found;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code none;
        if (entry->is_directory(none) && entry->path().filename().string().starts_with('.'))
            entry.disable_recursion_pending();
        if (entry->is_regular_file(none) && is_called_as_a_film(entry->path()))
            found.push_back(entry->path().string());
    }
    std::ranges::sort(found);
    films.insert(films.end(), found.begin(), found.end());
}

} // namespace

Outcome<std::vector<std::string>> films_among(const std::vector<std::string>& places,
                                              const std::string& folder_of_dossiers) {
    std::vector<std::string> films;
    for (const std::string& place : places) {
        std::error_code none;
        if (!fs::exists(place, none))
            return fault(Fault::Kind::not_found, "a film, or a folder of films", "There is no " + place);
        const std::size_t before = films.size();
        if (fs::is_directory(place, none))
            add_films_in(place, films);
        else
            films.push_back(place);
        if (films.size() == before)
            return fault(Fault::Kind::not_found, "films, like film.mkv or reel.mov",
                         "There are none in " + place, "Name them one by one, if they are called otherwise.");
    }
    std::set<std::string> names;
    for (const std::string& film : films)
        if (!folder_of_dossiers.empty() && !names.insert(name_of_film(film)).second)
            return fault(Fault::Kind::usage, "films of different names for one folder of dossiers",
                         "Two are called " + name_of_film(film),
                         "Leave -o out, so that dossiers lie beside their films.");
    return films;
}

} // namespace decoupage
