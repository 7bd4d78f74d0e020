#include "train/films_beside.hpp"

#include "dossier/dossier.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace decoupage::train {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".truth.json";

std::string dossier_beside(const fs::path& truth) {
    const std::string file = truth.filename().string();
    const std::string name = file.substr(0, file.size() - ending.size()) + ".";
    for (const auto& entry : fs::directory_iterator(truth.parent_path())) {
        const std::string here = entry.path().filename().string();
        if (here.starts_with(name) && here.ends_with(".dossier")) return entry.path().string();
    }
    return {};
}

} // namespace

Outcome<std::vector<FilmBeside>> films_beside(const std::string& path) {
    const std::string folder = fs::path(path).parent_path().string(),
                      prefix = fs::path(path).filename().string();
    std::vector<FilmBeside> films;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with(prefix) || !name.ends_with(ending)) continue;
        if (std::string dossier = dossier_beside(entry.path()); !dossier.empty())
            films.push_back({entry.path().string(), std::move(dossier)});
    }
    std::ranges::sort(films, {}, &FilmBeside::truth);
    if (films.empty())
        return fault(Fault::Kind::not_found, "NAME.truth.json with the dossier of its film beside it",
                     "There is none at " + path, "Compose some, and screen them.");
    return films;
}

Outcome<Screened> screened(const std::string& path) {
    const auto dossier = Dossier::open(path, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto film = dossier->film();
    if (!film) return tl::unexpected(film.error());
    auto times = dossier->times();
    if (!times) return tl::unexpected(times.error());
    auto curves = dossier->curves();
    if (!curves) return tl::unexpected(curves.error());
    return Screened{std::move(*film), std::move(*times), std::move(*curves)};
}

} // namespace decoupage::train
