#pragma once
/// Where the report of a film goes, and its writing.

#include "deeds/known_dossier.hpp"
#include "figures/counting.hpp"

#include <string>

namespace decoupage {

/// FILM.ext.html beside the dossier; in the current folder where that may not be written, or where the
/// dossier had to go among the person's own files.
std::string usual_report_path(const std::string& dossier, const Film& film);

/// That, or the place a person named: a file, or a folder for it.
std::string report_path(const std::string& wanted, const std::string& dossier, const Film& film);

/// The dossier of what a person named, with the curves that a report draws.
Outcome<OpenedDossier> open_for_report(const std::string& path);

/// The report itself: an HTML document.
std::string report_text(const OpenedDossier& opened, const Counting& counting = {});

} // namespace decoupage
