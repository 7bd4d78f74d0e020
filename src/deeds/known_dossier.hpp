#pragma once
/// The dossier that belongs to what a person named: a dossier, or a film that has one.

#include "dossier/dossier.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// Where the dossier lies. Faults: not_found (with how to make one), not_a_film, not_allowed.
Outcome<std::string> known_dossier(const std::string& path);

/// A dossier and all that is in it, with the curves named. Where a film was named, it has the path by which
/// it was.
struct OpenedDossier {
    std::string path;
    Decoupage decoupage;
};
Outcome<OpenedDossier> open_known_dossier(const std::string& path, std::span<const std::string> curves = {});

/// What must be known before a dossier is trusted: the names of analysers that are new or have changed since
/// the film was screened. Empty for a dossier that says what a screening today would say.
std::vector<std::string> outdated(const Decoupage& decoupage);

/// Was the film screened without lookouts?
bool was_quick(const Decoupage& decoupage);

/// Is this file the film itself, as far as can be told?
bool is_film_of(const std::string& file, const OpenedDossier& opened);

/// A path as a person in the current folder would write it.
std::string shown_path(const std::string& path);

/// "film.mkv" of "films/film.mkv" and of "films/film.mkv/".
std::string name_of_film(const std::string& path);

} // namespace decoupage
