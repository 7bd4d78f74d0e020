#include "deeds/known_dossier.hpp"

#include "analysers/roster.hpp"
#include "media/film_reader.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <filesystem>

namespace decoupage {

Outcome<std::string> known_dossier(const std::string& path) {
    if (is_dossier(path)) return path;
    const auto print = fingerprint(path);
    if (!print) return tl::unexpected(print.error());
    if (auto found = find_dossier(path, *print)) return *found;
    if (const auto film = FilmReader::open(path); !film) return tl::unexpected(film.error());
    const std::string name = name_of_film(path);
    return fault(Fault::Kind::not_found, "", name + " has no dossier yet",
                 "Make one with: decoupage " + path);
}

Outcome<OpenedDossier> open_known_dossier(const std::string& path, std::span<const std::string> curves) {
    auto where = known_dossier(path);
    if (!where) return tl::unexpected(where.error());
    const auto dossier = Dossier::open(*where, Dossier::Use::read);
    if (!dossier) return tl::unexpected(dossier.error());
    auto decoupage = dossier->decoupage(curves);
    if (!decoupage) return tl::unexpected(decoupage.error());
    if (*where != path) decoupage->film.path = path;
    return OpenedDossier{std::move(*where), std::move(*decoupage)};
}

std::vector<std::string> outdated(const Decoupage& decoupage) {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster()) {
        if (analyser.read == nullptr) continue;
        const bool same =
            std::any_of(decoupage.keys.begin(), decoupage.keys.end(), [&](const ReadingKey& key) {
                return key.analyser == analyser.card.name && key.version == analyser.card.version;
            });
        if (!same) names.push_back(analyser.card.name);
    }
    return names;
}

bool was_quick(const Decoupage& decoupage) {
    return std::ranges::all_of(roster(), [&](const Analyser& analyser) {
        return analyser.lookout == nullptr ||
               std::ranges::find(decoupage.missing, analyser.card.name) != decoupage.missing.end();
    });
}

bool is_film_of(const std::string& file, const OpenedDossier& opened) {
    namespace fs = std::filesystem;
    const fs::path film = opened.decoupage.film.path;
    const fs::path beside = fs::path(opened.path).parent_path() / film.filename();
    std::error_code none;
    return fs::equivalent(file, film, none) || fs::equivalent(file, beside, none);
}

std::string shown_path(const std::string& path) {
    std::error_code none;
    const std::string near = std::filesystem::proximate(path, none).string();
    return near.empty() || near.starts_with("..") ? path : near;
}

std::string name_of_film(const std::string& path) {
    std::filesystem::path name(path);
    if (name.filename().empty()) name = name.parent_path();
    const std::string last = name.filename().string();
    return last.empty() ? path : last;
}

} // namespace decoupage
