#include "deeds/film_stills.hpp"

#include "media/film_reader.hpp"

#include <filesystem>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

/// As named, as last seen, or beside its dossier.
std::string film_at_hand(const OpenedDossier& opened) {
    const std::string& seen = opened.decoupage.film.path;
    std::error_code none;
    if (fs::exists(seen, none)) return seen;
    const fs::path beside = fs::path(opened.path).parent_path() / fs::path(seen).filename();
    return fs::exists(beside, none) ? beside.string() : "";
}

} // namespace

std::vector<Still> stills_at_hand(const OpenedDossier& opened, const std::vector<Frame>& frames, int width) {
    const std::string path = frames.empty() ? "" : film_at_hand(opened);
    if (path.empty()) return {};
    const Film& film = opened.decoupage.film;
    const auto print = fingerprint(path);
    if (!print || *print != film.print) return {};
    auto stills = visit_stills(path, {film.stream, 0}, opened.decoupage.times, frames, width);
    return stills ? std::move(*stills) : std::vector<Still>{};
}

} // namespace decoupage
