#include "deeds/films_beside.hpp"

#include "dossier/dossier.hpp"
#include "library/update.hpp"
#include "media/film_reader.hpp"

#include <fstream>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

constexpr int most_folders_up = 8;

bool is_film(const fs::path& path, const Print& print) {
    std::error_code none;
    if (!fs::exists(path, none)) return false;
    const auto found = fingerprint(path.string());
    return found && *found == print;
}

} // namespace

std::optional<fs::path> film_at_hand_of(const std::string& dossier) {
    const auto opened = Dossier::open(dossier, Dossier::Use::read);
    if (!opened) return std::nullopt;
    const auto film = opened->film();
    if (!film) return std::nullopt;
    const fs::path beside = fs::path(dossier).parent_path() / fs::path(film->path).filename();
    const fs::path stem = fs::path(dossier).replace_extension();
    for (const fs::path& place : {stem, beside, fs::path(film->path)})
        if (is_film(place, film->print)) return place;
    return std::nullopt;
}

bool is_report(const fs::path& path) {
    std::error_code none;
    if (fs::symlink_status(path, none).type() != fs::file_type::regular) return false;
    std::string head(2048, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    return head.starts_with("<!DOCTYPE html>") && head.find("Content-Security-Policy") != std::string::npos &&
           head.find(" – découpage</title>") != std::string::npos;
}

std::vector<fs::path> libraries_around(const fs::path& path) {
    std::error_code none;
    std::vector<fs::path> libraries;
    fs::path folder = fs::absolute(path).lexically_normal().parent_path();
    for (int up = 0; up < most_folders_up && folder.has_relative_path(); ++up, folder = folder.parent_path())
        if (fs::is_regular_file(folder / "library.index", none)) libraries.push_back(folder);
    return libraries;
}

void update_libraries_around(const fs::path& path) {
    for (const fs::path& folder : libraries_around(path))
        (void)update_index(folder.string());
}

} // namespace decoupage
