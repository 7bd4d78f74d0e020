#pragma once
/// The dossier that belongs to what a person named: a dossier, or a film that has one.

#include "app/console.hpp"
#include "dossier/dossier.hpp"
#include "film/decoupage.hpp"
#include "film/outcome.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// Where the dossier lies. Faults: not_found (with how to make one), not_a_film, not_allowed.
Outcome<std::string> known_dossier(const std::string& path);

/// An open dossier and all that is in it, curves aside.
struct OpenedDossier {
    std::string path;
    Dossier dossier;
    Decoupage decoupage;
};
Outcome<OpenedDossier> open_known_dossier(const std::string& path);

/// What must be known before a dossier is trusted: the names of analysers that are new or have changed since
/// the film was screened. Empty for a dossier that says what a screening today would say.
std::vector<std::string> outdated(const Decoupage& decoupage);

/// Tells people where a dossier is partial or older than the program.
void remark_on_age(Console& console, const OpenedDossier& opened);

/// "film.mkv" of "films/film.mkv" and of "films/film.mkv/".
std::string name_of_film(const std::string& path);

} // namespace decoupage
