#pragma once
/// Films to learn from: a truth, and the dossier of its film beside it.

#include "film/analyser.hpp"
#include "film/film.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage::train {

/// NAME.truth.json, and NAME.*.dossier.
struct FilmBeside {
    std::string truth, dossier;
};

/// Every such pair among the truths whose path begins with `path`: a folder with a stroke at its end, or a
/// folder and the beginning of names. In order of names. Faults: not_found.
Outcome<std::vector<FilmBeside>> films_beside(const std::string& path);

/// What a dossier keeps of a film that was screened. Faults: as of Dossier.
struct Screened {
    Film film;
    FrameTimes times;
    Evidence::Curves curves;
};
Outcome<Screened> screened(const std::string& dossier);

} // namespace decoupage::train
