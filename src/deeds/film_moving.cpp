#include "deeds/film_moving.hpp"

#include "deeds/films_beside.hpp"
#include "deeds/known_dossier.hpp"
#include "dossier/dossier.hpp"
#include "dossier/whole.hpp"
#include "media/film_reader.hpp"
#include "screening/found_subtitles.hpp"

#include <algorithm>
#include <optional>

namespace decoupage {

namespace fs = std::filesystem;

namespace {

fs::path plain_path(const std::string& path) {
    fs::path plain = fs::absolute(path).lexically_normal();
    return plain.has_filename() ? plain : plain.parent_path();
}

/// Where a film goes: into a folder that is there, or to be that path.
fs::path film_target(const std::string& to, const fs::path& name) {
    std::error_code none;
    const bool is_folder = fs::is_directory(to, none) || to.ends_with('/');
    return is_folder ? plain_path(to) / name : plain_path(to);
}

bool is_among_own(const fs::path& dossier) {
    std::error_code none;
    const std::string own = own_folder();
    return !own.empty() && fs::equivalent(dossier.parent_path(), own, none);
}

/// What follows a film's name in that of a file beside it: ".dossier", ".en.srt".
struct NamesBeside {
    std::string name, stem;
    explicit NamesBeside(const fs::path& film) : name(film.filename().string()), stem(film.stem().string()) {}

    /// "other.en.srt" for "film.en.srt", where the film is to be other.mkv.
    std::string renamed(const std::string& file, const NamesBeside& to) const {
        if (file.starts_with(name + '.')) return to.name + file.substr(name.size());
        if (file.starts_with(stem + '.')) return to.stem + file.substr(stem.size());
        return file;
    }
};

/// What is moved, and its dossier, which a move that was stopped may have taken along already.
struct NamedFilm {
    std::string dossier;
    std::optional<fs::path> film;
};

Outcome<NamedFilm> named_film(const std::string& named, const std::string& to) {
    std::error_code none;
    const fs::path moved = film_target(to, fs::path(named).filename());
    if (!fs::exists(named, none) && is_dossier(moved.string()))
        return NamedFilm{moved.string(), film_at_hand_of(moved.string())};
    const auto dossier = known_dossier(named);
    if (dossier) return NamedFilm{*dossier, *dossier != named ? plain_path(named) : film_at_hand_of(named)};
    const auto print = fingerprint(named);
    const auto there = print ? find_dossier(moved.string(), *print) : std::nullopt;
    if (there) return NamedFilm{*there, plain_path(named)};
    return tl::unexpected(dossier.error());
}

Outcome<FilmMove> move_of(const std::string& named, const std::string& to) {
    const auto known = named_film(named, to);
    if (!known) return tl::unexpected(known.error());
    FilmMove move;
    const fs::path from = plain_path(known->dossier);
    if (!known->film) {
        move.dossier = film_target(to, from.filename());
        move.files.push_back({from, move.dossier});
        return move;
    }
    const fs::path film = *known->film;
    move.film = film_target(to, film.filename());
    const NamesBeside old(film), now(move.film);
    const auto beside = [&](const fs::path& file) {
        return move.film.parent_path() / old.renamed(file.filename().string(), now);
    };
    for (const fs::path& file : subtitle_files_beside(film.string()))
        move.files.push_back({file, beside(file)});
    const fs::path report = film.string() + ".html";
    if (is_report(report)) move.files.push_back({report, beside(report)});
    move.dossier_stays = is_among_own(from);
    const bool is_there =
        from.parent_path() == move.film.parent_path() && film.parent_path() != from.parent_path();
    move.dossier = move.dossier_stays || is_there ? from : beside(from);
    if (move.dossier != from) move.files.push_back({from, move.dossier});
    move.files.push_back({film, move.film});
    return move;
}

} // namespace

Outcome<FilmMove> film_move(const std::string& film_or_dossier, const std::string& to) {
    auto move = move_of(film_or_dossier, to);
    if (!move) return move;
    std::error_code none;
    if (move->files.back().from == move->files.back().to)
        return fault(Fault::Kind::usage, "another place", "It is there already");
    if (fs::is_directory(to, none) && fs::is_directory(move->files.back().from, none) &&
        !plain_path(to).lexically_relative(move->files.back().from).string().starts_with(".."))
        return fault(Fault::Kind::usage, "another place", to + " lies within what is to be moved");
    return move;
}

Outcome<void> move_film(const FilmMove& move) {
    const auto dossier = std::ranges::find(move.files, move.dossier, &MovedFile::to);
    std::error_code none;
    const bool is_moving = dossier != move.files.end() && fs::exists(dossier->from, none);
    if (is_moving)
        if (auto settled = settle_dossier(dossier->from.string()); !settled) return settled;
    if (auto moved = move_together(move.files); !moved) return moved;
    if (!move.film.empty())
        (void)tell_of_film(move.dossier.string(), move.film.string()); // a hint: it is known by its print
    update_libraries_around(dossier == move.files.end() ? move.dossier : dossier->from);
    update_libraries_around(move.dossier);
    return {};
}

} // namespace decoupage
