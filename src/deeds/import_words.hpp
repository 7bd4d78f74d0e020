#pragma once
/// What an import did, or would do, in words and for programs.

#include "deeds/importing.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// "corrected.eaf: 2 transitions are added, 1 is removed; 3 places are named." A sentence; where nothing
/// differs it says so.
std::string import_sentence(const ImportTold& told);

/// Each entry in a sentence, then the remarks; a line each, within 78 columns.
std::string import_list(const ImportTold& told);

/// The same, each by itself.
std::vector<std::string> import_sentences(const ImportTold& told);

/// {"dossier", "file", "form", "written", "corrections", "namings", "annotatings", "remarks"}.
std::string import_document(const ImportTold& told);

} // namespace decoupage
