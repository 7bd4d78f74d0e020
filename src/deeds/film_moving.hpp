#pragma once
/// A film, its dossier and what lies beside them, moved together.

#include "keeping/moving.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct FilmMove {
    std::vector<MovedFile> files; ///< the film last
    std::filesystem::path
        film; ///< where it will lie; empty where it is not at hand, and the dossier alone moves
    std::filesystem::path dossier; ///< where it will lie
    bool dossier_stays = false;    ///< it lies among a person's own, where it is found wherever the film is
};

/// What moving a film (or the film of a dossier) would move: subtitles and the report beside it, the dossier,
/// the film. `to` is a folder, or the film's new path. Faults: of recognising it; not_found, where it has no
/// dossier; usage, where `to` is where it is.
Outcome<FilmMove> film_move(const std::string& film_or_dossier, const std::string& to);

/// Does it, and tells the dossier where the film lies now, and the indexes of the libraries around. Faults:
/// those of `move_together`; not_allowed, where another program has the dossier open.
Outcome<void> move_film(const FilmMove& move);

} // namespace decoupage
