#pragma once
/// A person's corrections for programs.

#include "film/decoupage.hpp"

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// An array with an object for each entry of the log: as in docs/formats/decoupage.schema.json.
nlohmann::ordered_json correction_rows(const Decoupage& decoupage);

/// {"dossier", "shots", "transitions": {kind: number}, "corrections": [...]}, ending in a newline.
std::string corrections_document(const std::string& dossier, const Decoupage& decoupage);

} // namespace decoupage
