#pragma once
/// The one row of the table `film`.

#include "dossier/database.hpp"
#include "film/film.hpp"

namespace decoupage {

/// How far the film of a dossier was seen.
enum class Seen {
    begun, ///< the screening goes on, or was killed: the film is as long as everything was written for
    part,  ///< it was stopped
    whole,
};

/// The facts of the film, and how it was screened.
struct FilmRow {
    Film film;
    Time end{0};
    Seen seen = Seen::begun;
    std::string screened_at;
};

Outcome<void> write_row(const Database& database, const FilmRow& row);
/// `path` is for sentences.
Outcome<FilmRow> read_row(const Database& database, const std::string& path);
/// Of which film a dossier of any schema is; a quick look that changes nothing.
Outcome<Print> print_of_dossier(const std::string& path);

} // namespace decoupage
